// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

/**
 * The letters of a short word as one number, so that two words are compared, and a word is looked up, without a copy of it. Five
 * bits per letter from a to z, and two bits above them for the capitals.
 */
final class Letters {

    /** The letters that fit. */
    private static final int MAX_LENGTH = 12;

    private static final int BITS = 5;
    private static final int LETTER = (1 << BITS) - 1;
    private static final int CAPITALS = BITS * MAX_LENGTH;
    private static final long FIRST_CAPITAL = 1L << CAPITALS;
    private static final long ALL_CAPITALS = 2L << CAPITALS;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private Letters() {}

    /** Adds a letter, in lower case or a capital, to the letters of a word, which begin as 0. */
    static long with(long letters, char letter) {
        return (letters << BITS) | (letter & LETTER);
    }

    /**
     * The letters with the mark of their capitals; 0 if the word is too long, or has some other capitals.
     *
     * @param letters the letters {@linkplain #with one by one}
     * @param length their number
     * @param capitals the number of capitals among them
     * @param startsCapital whether the first is one
     */
    static long cased(long letters, int length, int capitals, boolean startsCapital) {
        if (length > MAX_LENGTH) {
            return 0;
        }
        if (capitals == 0) {
            return letters;
        }
        if (capitals == length) {
            return letters | ALL_CAPITALS;
        }
        return capitals == 1 && startsCapital ? letters | FIRST_CAPITAL : 0;
    }

    /** A hash, whose highest bits differ most from one word to the next. */
    static long scattered(long letters) {
        return letters * SCATTER;
    }

    /** Whether all are in lower case. */
    static boolean areLower(long cased) {
        return cased >>> CAPITALS == 0;
    }

    /** The letters of a word in lower case; 0 if it has others than a to z, or is too long. */
    static long of(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return 0;
            }
            letters = with(letters, c);
        }
        return cased(letters, word.length(), 0, false);
    }
}
