package org.cablesearch.page.internal.export;

/**
 * Makes text safe for a terminal or a spreadsheet. Cables, ids and file names may contain escape sequences, which a
 * terminal obeys, and characters that reverse the direction of the text after them.
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

    /** Whether a character is a control character (C0 except line ends and tabs, or C1) or controls text direction. */
    public static boolean isUnsafe(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return control || isDirection(character);
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
