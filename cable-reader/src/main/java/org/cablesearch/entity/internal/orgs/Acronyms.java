package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

/**
 * Finds organisations in mixed text that are there as an acronym: three letters or more in capitals that are neither a
 * word, nor listed or defined as no organisation, nor one of the cable's TAGS.
 *
 * <pre>
 * AFESIP agreed with IJM       both
 * two F-16s, 40 MW, the MOU    none
 * </pre>
 */
public final class Acronyms {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;
    private static final int NEVER =
            Trait.set(Trait.NO_ORG, Trait.WORD, Trait.PLACE, Trait.CALENDAR, Trait.RANK, Trait.DEMONYM, Trait.SURNAME);

    private Acronyms() {}

    public static void find(Passage passage, Organizations organizations, Set<String> tags) {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.isFree(i) && isOrganization(passage, i, organizations, tags)) {
                organizations.add(passage, i, i + 1);
            }
        }
    }

    private static boolean isOrganization(Passage passage, int i, Organizations organizations, Set<String> tags) {
        Token token = passage.token(i);
        if (token.shape() != Shape.UPPER || token.text().endsWith("s")) {
            return false;
        }
        if (organizations.isDefined(token.folded())) {
            return true;
        }
        if (passage.capitals()) {
            return isUnspeakable(token) && !tags.contains(token.text()) && !organizations.isExcluded(token.folded());
        }
        return !token.shouted()
                && token.text().length() >= SHORTEST
                && token.text().length() <= LONGEST
                && !token.isAny(NEVER)
                && !organizations.isExcluded(token.folded())
                && isCapitals(token.text())
                && !tags.contains(token.text())
                && isLetters(token.text())
                && !token.folded().startsWith("go")
                && !isBesideCapitals(passage, i);
    }

    /** In a cable in capitals: letters without a vowel, which no word is: {@code PLSTF}. */
    private static boolean isUnspeakable(Token token) {
        return token.text().length() >= SHORTEST
                && token.text().length() <= LONGEST
                && !token.isAny(NEVER)
                && isLetters(token.text())
                && token.folded().chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    /** All capitals, or a ministry's {@code MoX}. */
    private static boolean isCapitals(String text) {
        boolean ministry = text.startsWith("Mo") && text.length() == SHORTEST;
        return ministry || text.chars().noneMatch(Character::isLowerCase);
    }

    /** Letters, and one of them after a hyphen: {@code PML-N}. */
    private static boolean isLetters(String text) {
        if (text.chars().filter(Character::isLetter).count() < SHORTEST) {
            return false;
        }
        int hyphen = text.indexOf('-');
        if (hyphen >= 0 && hyphen < text.length() - 2) {
            return false;
        }
        return text.chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }

    /** {@code COMMENT END}, {@code F 16}: a heading, a type. */
    private static boolean isBesideCapitals(Passage passage, int i) {
        boolean label = passage.token(i).opens()
                && i + 1 < passage.size()
                && passage.token(i + 1).isMark(':');
        return label
                || isHeading(passage, i - 1)
                || isHeading(passage, i + 1)
                || (i + 1 < passage.size() && passage.token(i + 1).shape() == Shape.NUMBER);
    }

    private static boolean isHeading(Passage passage, int i) {
        return i >= 0
                && i < passage.size()
                && passage.token(i).shape() == Shape.UPPER
                && passage.token(i).is(Trait.WORD)
                && passage.token(i).text().length() > 2;
    }
}
