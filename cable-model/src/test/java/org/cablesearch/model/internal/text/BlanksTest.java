// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlanksTest {

    private static final String CHARACTERS = "ab~ \t\n\u000b\u001c\u007f\u0085\u00a0\u2003\u202f\u3000";

    @Test
    void whiteSpaceIsWhatJavaSaysAndTheNoBreakSpace() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            assertEquals(Character.isWhitespace(c) || c == '\u00a0', Blanks.is(c), "character " + (int) c);
        }
    }

    @Test
    void squeezedTextHasOneSpaceBetweenWords() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            assertEquals(squeezed(text.toString()), Blanks.squeeze(text.toString()), "seed " + seed);
        }
    }

    private static String squeezed(String text) {
        StringBuilder spaces = new StringBuilder();
        text.chars().forEach(c -> spaces.append(Blanks.is((char) c) ? ' ' : (char) c));
        return spaces.toString().strip().replaceAll(" +", " ");
    }
}
