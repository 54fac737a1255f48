// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import org.cablesearch.model.internal.text.Runs;

/** How a token is written. */
public enum Shape {
    /** {@code police} */
    LOWER,
    /** {@code Taylor}, {@code McCain}, {@code al-Rubaie} */
    CAPITAL,
    /** Two or more capitals and no lowercase letter: {@code IJM}, {@code U.S}, {@code MNF-I} */
    UPPER,
    /** One capital, with or without a full stop: {@code J.} */
    INITIAL,
    /** Capitals separated by a slash: {@code G/TIP} */
    SYMBOL,
    /** It begins with a digit: {@code 4th} */
    NUMBER,
    /** A mark of punctuation, or a redaction: no name extends across it. */
    MARK;

    private static final int MAX_MIXED_ACRONYM_LENGTH = 4;

    /** The bit of this shape in a set of shapes, which is never stored. */
    @SuppressWarnings("EnumOrdinal")
    public int bit() {
        return 1 << ordinal();
    }

    /** How a word is written. */
    static Shape of(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return NUMBER;
        }
        int upper = 0;
        int lower = 0;
        boolean slash = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            slash |= c == '/';
        }
        if (slash) {
            return SYMBOL;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (lower == 0) {
            return word.length() == 1 ? INITIAL : UPPER;
        }
        if (isAcronym(word, upper)) {
            return UPPER;
        }
        return isCapital(word) ? CAPITAL : LOWER;
    }

    /** {@code MeK}, {@code BfV}; {@code NGOs}, {@code MANPADs}. */
    private static boolean isAcronym(String word, int upper) {
        boolean plural = upper == word.length() - 1 && word.endsWith("s");
        return upper > 1 && (plural || (word.length() <= MAX_MIXED_ACRONYM_LENGTH && word.indexOf('\'') < 0));
    }

    /** {@code Taylor}, and {@code al-Rubaie}, {@code d'Alema}; {@code anti-TIP} is not. */
    private static boolean isCapital(String word) {
        if (Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        int mark = Runs.endOfWord(word, 0);
        boolean hasTail = mark <= 3 && mark + 2 < word.length();
        return hasTail && Character.isUpperCase(word.charAt(mark + 1)) && Character.isLowerCase(word.charAt(mark + 2));
    }
}
