package org.cablesearch.entity.internal.orgs;

import java.util.Locale;
import java.util.Optional;
import org.cablesearch.entity.internal.text.KnownNames;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.internal.text.Folding;

/**
 * Finds the organisations of the list: {@code organizations.txt}; names of several words before those of one, which may
 * be part of a person's name.
 */
public final class KnownOrganizations {

    private KnownOrganizations() {}

    /** Finds names of at least {@code words} words. */
    public static void find(Passage passage, Organizations organizations, KnownNames names, int words) {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            Optional<KnownNames.Name> name = isWritten(passage, i) ? names.at(passage, i) : Optional.empty();
            if (name.isPresent()
                    && name.get().words().size() >= words
                    && isWhole(passage, i, name.get(), organizations)) {
                organizations.add(passage, i, i + name.get().words().size(), name.get());
            } else if (words == 1 && passage.isFree(i)) {
                findPart(passage, i, organizations);
            }
        }
    }

    /** {@code NATO-led}, {@code USAID-funded}. */
    private static void findPart(Passage passage, int i, Organizations organizations) {
        if (passage.token(i).shape() == Shape.LOWER) {
            return;
        }
        String text = passage.token(i).text();
        int hyphen = text.indexOf('-');
        if (hyphen < 2 || hyphen + 1 == text.length()) {
            return;
        }
        String part = text.substring(0, hyphen);
        boolean written = part.equals(part.toUpperCase(Locale.ROOT)) && Character.isLowerCase(text.charAt(hyphen + 1));
        String known = organizations.lexicon().organizations().organization(Folding.fold(part));
        if (written && !known.isEmpty()) {
            organizations.addPart(passage, i, part, known);
        }
    }

    private static boolean isWritten(Passage passage, int i) {
        Shape shape = passage.token(i).shape();
        return (shape != Shape.LOWER && shape != Shape.NUMBER)
                || passage.token(i).text().startsWith("al");
    }

    /** All tokens are free, all words of a name of several are capital, and a name of one word is not part of a longer one. */
    private static boolean isWhole(Passage passage, int from, KnownNames.Name name, Organizations organizations) {
        int to = from + name.words().size();
        if (!passage.isFree(from, to)) {
            return false;
        }
        if (name.words().size() == 1) {
            return !organizations.isTitle(name.words().get(0));
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
