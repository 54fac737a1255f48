package org.cablesearch.reader.internal.line;

/** White space in a text. */
public final class Blanks {

    private Blanks() {}

    /** Whether a character is white space, the no-break space included. */
    public static boolean is(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** The end of the white space that begins at {@code start}; {@code start} itself if there is none. */
    public static int end(String text, int start) {
        int at = start;
        while (at < text.length() && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The text with each run of white space replaced by one space, and none at its ends. */
    public static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (is(c)) {
                pending = !squeezed.isEmpty();
            } else {
                squeezed.append(pending ? " " : "").append(c);
                pending = false;
            }
        }
        return squeezed.toString();
    }
}
