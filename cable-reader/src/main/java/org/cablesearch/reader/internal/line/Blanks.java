// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

/** White space in a text. */
public final class Blanks {

    private Blanks() {}

    /** Whether a character is white space, the no-break space included. */
    public static boolean is(char c) {
        // A cheap check first: most characters are letters.
        return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || c == '\u00a0');
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
        for (int word = end(text, 0); word < text.length(); ) {
            int wordEnd = word + 1;
            while (wordEnd < text.length() && !is(text.charAt(wordEnd))) {
                wordEnd++;
            }
            squeezed.append(squeezed.isEmpty() ? "" : " ").append(text, word, wordEnd);
            word = end(text, wordEnd);
        }
        return squeezed.toString();
    }
}
