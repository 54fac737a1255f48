// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.ArrayList;
import java.util.List;

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

    /** The words between white space. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int start = end(text, 0); start < text.length(); ) {
            int wordEnd = wordEnd(text, start);
            words.add(text.substring(start, wordEnd));
            start = end(text, wordEnd);
        }
        return words;
    }

    /** The text with each run of white space replaced by one space, and none at its ends. */
    public static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        appendSqueezed(text, squeezed);
        return squeezed.toString();
    }

    /** Appends the words of a text, each after one space unless it is the first of the result. */
    public static void appendSqueezed(String text, StringBuilder squeezed) {
        for (int start = end(text, 0); start < text.length(); ) {
            int wordEnd = wordEnd(text, start);
            if (!squeezed.isEmpty()) {
                squeezed.append(' ');
            }
            squeezed.append(text, start, wordEnd);
            start = end(text, wordEnd);
        }
    }

    /** The end of the word that begins at {@code start}. */
    private static int wordEnd(String text, int start) {
        int at = start + 1;
        while (at < text.length() && !is(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
