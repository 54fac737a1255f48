package org.cablesearch.entity.internal.people;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Pronounceable;
import org.cablesearch.entity.internal.text.Token;

/**
 * Recognises words that are in no list and yet are no names, by how they are spelt: {@code SUCCESFULLY}, {@code ANTI-CHAVEZ},
 * {@code DIDN'T}, {@code PLSTF}.
 */
final class OrdinaryWords {

    private static final int MIN_ENDING = 3;
    private static final int MAX_ENDING = 6;
    private static final int MIN_STEM = 3;

    private static final Set<String> ENDINGS = ContextWords.of("ending of a word");
    private static final Set<String> PREFIXES = ContextWords.of("prefix");
    private static final Set<String> CONTRACTIONS = ContextWords.of("contraction");

    private OrdinaryWords() {}

    /** Whether a word that is in no list may be part of a name. */
    static boolean mayBeName(Token token) {
        String folded = token.folded();
        boolean initials = folded.indexOf('.') > 0;
        return token.traits() != 0
                || initials
                || (Pronounceable.hasVowel(folded) && !token.hasDigit() && !isInflected(folded) && !isOfParts(folded));
    }

    private static boolean isInflected(String folded) {
        int max = Math.min(MAX_ENDING, folded.length() - MIN_STEM);
        for (int length = MIN_ENDING; length <= max; length++) {
            if (ENDINGS.contains(folded.substring(folded.length() - length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfParts(String folded) {
        int hyphen = folded.indexOf('-');
        int apostrophe = folded.lastIndexOf('\'');
        return (hyphen > 0 && PREFIXES.contains(folded.substring(0, hyphen)))
                || (apostrophe > 0 && CONTRACTIONS.contains(folded.substring(apostrophe + 1)));
    }
}
