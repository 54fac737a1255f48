// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

/** Words composed of syllables, a different one for each number. */
final class SyllableWords {

    private static final String[] ONSETS = {
        "b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "br", "dr", "gr", "kh",
        "pl", "sh", "st", "tr", "th", "ch", "j"
    };
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ou", "ar", "en", "or", "an", "in"};
    private static final int SYLLABLES = ONSETS.length * NUCLEI.length;
    private static final int SQUARE = SYLLABLES * SYLLABLES;

    private SyllableWords() {}

    /**
     * A word of two syllables and an ending, or of three syllables. Numbers range from 0 to 9 million; the words of
     * consecutive numbers differ widely.
     */
    static String word(int number) {
        int spread = Math.floorMod(number * 40_503L + 7, SQUARE);
        String stem = syllable(spread / SYLLABLES) + syllable(spread % SYLLABLES);
        return stem + ending(number / SQUARE + number % 5);
    }

    private static String syllable(int number) {
        return ONSETS[number / NUCLEI.length] + NUCLEI[number % NUCLEI.length];
    }

    private static String ending(int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> "l";
            case 2 -> "ing";
            case 3 -> "s";
            case 4 -> "ka";
            case 5 -> "ment";
            case 6 -> "ed";
            case 7 -> "d";
            default -> syllable(number % SYLLABLES) + "n";
        };
    }
}
