// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterCaseTest {

    @Test
    void aWordIsFoundInAnyCaseWhereItIsInTheTextInCapitals() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, random.nextInt(14));
            String word = text(random, 1 + random.nextInt(3));
            int from = random.nextInt(16);
            assertEquals(
                    text.toUpperCase(Locale.ROOT).indexOf(word.toUpperCase(Locale.ROOT), from),
                    LetterCase.indexOf(text, word, from),
                    () -> "\"" + word + "\" in \"" + text + "\" from " + from + ", seed " + seed);
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("aAbB é1".charAt(random.nextInt(7)));
        }
        return text.toString();
    }
}
