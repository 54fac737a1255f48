// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterCaseTest {

    private static final String LETTERS = "aAbB é1";

    /** Marks that differ from a letter in one bit, and letters whose other case is two letters or of another alphabet. */
    private static final String ODD_LETTERS = "aAbBkKsS@`{[ é\u00c91\u212a\u017f\u0130\u0131\u00b5";

    @Test
    void aWordIsFoundInAnyCaseWhereItIsInTheTextInCapitals() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, LETTERS, random.nextInt(14));
            String word = text(random, LETTERS, 1 + random.nextInt(3));
            int from = random.nextInt(16);
            assertEquals(
                    text.toUpperCase(Locale.ROOT).indexOf(word.toUpperCase(Locale.ROOT), from),
                    LetterCase.indexOf(text, word, from),
                    () -> "\"" + word + "\" in \"" + text + "\" from " + from + ", seed " + seed);
        }
    }

    @Test
    void aWordIsAtAPlaceWhereEachLetterIsTheSameInAnyCase() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String text = text(random, ODD_LETTERS, random.nextInt(6));
            String word = text(random, ODD_LETTERS, 1 + random.nextInt(3));
            int at = random.nextInt(9) - 2;
            assertEquals(
                    text.regionMatches(true, at, word, 0, word.length()),
                    LetterCase.isAt(text, at, word),
                    () -> "\"" + word + "\" at " + at + " of \"" + text + "\", seed " + seed);
        }
    }

    private static String text(Random random, String letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
