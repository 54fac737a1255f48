// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Capital and small letters for texts of any length. Each letter becomes one letter, so places in the result are places in
 * the text. {@link String#toUpperCase()} makes two of some letters ({@code ß}), and copies the text so far for each of them.
 */
public final class LetterCase {

    private LetterCase() {}

    /** The text in capitals; a letter whose capital form is two letters is kept as it is. */
    public static String upper(String text) {
        return isAscii(text) ? text.toUpperCase(Locale.ROOT) : map(text, Character::toUpperCase);
    }

    /** The text in small letters. */
    public static String lower(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : map(text, Character::toLowerCase);
    }

    /** Whether a word, which is not empty, is at this position of a text, in any case. */
    public static boolean isAt(String text, int at, String word) {
        int last = word.length() - 1;
        return at >= 0
                && at + last < text.length()
                && mayBeSame(text.charAt(at + last), word.charAt(last))
                && text.regionMatches(true, at, word, 0, last + 1);
    }

    /** A cheap check first: the two cases of an ASCII letter differ in one bit, and most places differ in the last letter. */
    private static boolean mayBeSame(char one, char other) {
        return ((one ^ other) & ~0x20) == 0 || (one | other) >= 128;
    }

    /** The first place from {@code from} on at which a text has this word, in any case; -1 if there is none. */
    public static int indexOf(String text, String word, int from) {
        char capital = Character.toUpperCase(word.charAt(0));
        char small = Character.toLowerCase(capital);
        // Java looks for one character at many places at once.
        int nextCapital = text.indexOf(capital, from);
        int nextSmall = text.indexOf(small, from);
        while (nextCapital >= 0 || nextSmall >= 0) {
            int at = nextSmall < 0 || (nextCapital >= 0 && nextCapital < nextSmall) ? nextCapital : nextSmall;
            if (isAt(text, at, word)) {
                return at;
            }
            nextCapital = at == nextCapital ? text.indexOf(capital, at + 1) : nextCapital;
            nextSmall = at == nextSmall ? text.indexOf(small, at + 1) : nextSmall;
        }
        return -1;
    }

    /** Whether no letter from {@code from} to {@code to} is in lower case. */
    public static boolean isUpper(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no letter is in lower case. */
    public static boolean isUpper(String text) {
        return isUpper(text, 0, text.length());
    }

    /** Whether a character is a capital letter from A to Z. */
    public static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String map(String text, IntUnaryOperator letter) {
        char[] mapped = text.toCharArray();
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = (char) letter.applyAsInt(mapped[i]);
        }
        return new String(mapped);
    }
}
