package org.cablesearch.entity.rules;

import java.util.Optional;

/**
 * Finds the organisations of the list: {@code organizations.txt}; names of several words before those of one, which a
 * person's name may hold.
 */
final class KnownOrganizations {

    private KnownOrganizations() {}

    /** Finds names of at least {@code words} words. */
    static void find(Passage passage, Organizations organizations, KnownNames names, int words) {
        for (int i = 0; i < passage.size(); i++) {
            Optional<KnownNames.Name> name = isWritten(passage, i) ? names.at(passage, i) : Optional.empty();
            if (name.isPresent() && name.get().words().size() >= words && isWhole(passage, i, name.get())) {
                organizations.add(passage, i, i + name.get().words().size(), name.get());
            }
        }
    }

    private static boolean isWritten(Passage passage, int i) {
        Shape shape = passage.token(i).shape();
        return (shape != Shape.LOWER && shape != Shape.MARK && shape != Shape.NUMBER)
                || passage.token(i).text().startsWith("al");
    }

    /** All tokens are free, all words of a name of several are capital, and a name of one word is no part of a longer one. */
    private static boolean isWhole(Passage passage, int from, KnownNames.Name name) {
        int to = from + name.words().size();
        if (!passage.isFree(from, to)) {
            return false;
        }
        if (name.words().size() == 1) {
            return true;
        }
        for (int i = from; i < to; i++) {
            Token token = passage.token(i);
            if (token.shape() == Shape.LOWER && !token.isAny(Trait.CONNECTOR.bit() | Trait.PARTICLE.bit())) {
                return false;
            }
        }
        return true;
    }
}
