package org.cablesearch.cli.console;

/**
 * Makes text safe for a terminal or a spreadsheet. Cables, ids and file names may hold escape sequences, which a terminal
 * obeys, and characters that reverse the direction of what follows.
 */
public final class Printable {

    private static final char REPLACEMENT = '\ufffd';

    private Printable() {}

    /** The text, with U+FFFD in place of each unsafe character. Line ends and tabs stay. */
    public static String of(String text) {
        return text.chars().noneMatch(Printable::isUnsafe) ? text : replaced(text);
    }

    /** The text on one line, safe to show. */
    public static String oneLine(String text) {
        return of(text.replaceAll("[\\r\\n\\t]+", " ").strip());
    }

    private static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text);
        for (int i = 0; i < safe.length(); i++) {
            if (isUnsafe(safe.charAt(i))) {
                safe.setCharAt(i, REPLACEMENT);
            }
        }
        return safe.toString();
    }

    /** Whether a character is a control character (of C0, but for line ends and tabs, or of C1) or controls the direction. */
    static boolean isUnsafe(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t' || isDirection(character);
    }

    /** The characters that Unicode calls Bidi_Control. */
    private static boolean isDirection(int character) {
        return character == 0x061c
                || character == 0x200e
                || character == 0x200f
                || character >= 0x202a && character <= 0x202e
                || character >= 0x2066 && character <= 0x2069;
    }
}
