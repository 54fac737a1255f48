// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

/** Characters that a terminal or editor interprets instead of displaying. */
public final class Controls {

    private Controls() {}

    /** Whether a character is a control character (C0 except line ends and tabs, or C1) or controls text direction. */
    public static boolean isUnsafe(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return control || isDirection(character);
    }

    /** Whether our JSON escapes a character: it is unsafe, or many programs treat it as a line end. */
    public static boolean isEscapedInJson(int character) {
        return isUnsafe(character) || character == 0x2028 || character == 0x2029;
    }

    /** The characters that Unicode calls Bidi_Control. */
    private static boolean isDirection(int character) {
        return switch (character) {
            case 0x061c, 0x200e, 0x200f -> true;
            case 0x202a, 0x202b, 0x202c, 0x202d, 0x202e -> true;
            case 0x2066, 0x2067, 0x2068, 0x2069 -> true;
            default -> false;
        };
    }
}
