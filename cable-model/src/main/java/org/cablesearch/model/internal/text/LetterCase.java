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
