package org.cablesearch.entity.internal.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.PersonRole;

/**
 * Finds persons named by one word without a title: the surnames that everyone knows, and words that speak.
 *
 * <pre>
 * if Putin agrees                     a known surname
 * Rajoelina said … told Rajoelina     a word that does what persons do, and is no place
 * </pre>
 */
public final class LoneNames {

    private static final int ENOUGH = 4;
    private static final int SHORTEST = 3;
    private static final int COMMON = Trait.set(
            Trait.WORD,
            Trait.PLACE,
            Trait.CALENDAR,
            Trait.DEMONYM,
            Trait.TITLE_PART,
            Trait.ORG_HEAD,
            Trait.OTHER_HEAD,
            Trait.MINISTRY,
            Trait.PARTICLE,
            Trait.NO_ORG);

    private final People people;
    private final LoneWords lone;
    private final Set<String> known = new HashSet<>();

    private LoneNames(People people, LoneWords lone) {
        this.people = people;
        this.lone = lone;
        for (PersonFound found : people.found()) {
            known.addAll(found.key());
        }
    }

    public static void find(List<Passage> passages, People people, LoneWords lone) {
        LoneNames names = new LoneNames(people, lone);
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.PARAGRAPH) {
                names.read(passage);
            }
        }
    }

    private void read(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (isAlone(passage, i) && isPerson(passage, i)) {
                people.add(passage.text(i, i + 1), Optional.empty(), PersonRole.MENTIONED, passage, i);
                passage.take(i, i + 1);
            }
        }
    }

    private static boolean isAlone(Passage passage, int i) {
        return NameRun.isWord(passage, i, i)
                && passage.token(i).shape() != Shape.INITIAL
                && passage.token(i).text().length() > 1;
    }

    private boolean isPerson(Passage passage, int i) {
        Token token = passage.token(i);
        if (known.contains(PersonName.bare(token.folded()))) {
            return !isPartOfRun(passage, i)
                    && !(token.isAny(Trait.PLACE.bit() | Trait.PARTICLE.bit())
                            || (token.opens() && token.is(Trait.WORD)));
        }
        if (isPartOfRun(passage, i) || token.isAny(COMMON) || token.text().length() < SHORTEST) {
            return false;
        }
        LoneWords.Use use = lone.use(token.folded());
        boolean surname = use.times() > 1
                && use.balance() >= 0
                && use.isNoPlace()
                && people.lexicon().endsAsSurname(token.folded());
        return (surname && !passage.capitals())
                || (token.is(Trait.SURNAME) && !token.is(Trait.GIVEN))
                || (!passage.capitals() && use.balance() >= ENOUGH);
    }

    private static boolean isPartOfRun(Passage passage, int i) {
        return (isCapital(passage, i - 1)
                        && !passage.token(i - 1).opens()
                        && !passage.token(i - 1).possessive())
                || (isCapital(passage, i + 1) && !passage.token(i).possessive());
    }

    private static boolean isCapital(Passage passage, int i) {
        return passage.isFree(i) && !passage.capitals() && passage.token(i).shape() == Shape.CAPITAL;
    }
}
