// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.util.Random;

/** Creates short words from few letters, so that words repeat but are still too many for a small table. */
public final class RandomWords {

    private static final int LONGEST = 5;

    private final Random random;
    private final String letters;

    public RandomWords(long seed, String letters) {
        this.random = new Random(seed);
        this.letters = letters;
    }

    /** The next word, of one to five letters. */
    public String next() {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(LONGEST); length > 0; length--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
