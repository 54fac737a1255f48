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
            int wordEnd = start + 1;
            while (wordEnd < text.length() && !is(text.charAt(wordEnd))) {
                wordEnd++;
            }
            words.add(text.substring(start, wordEnd));
            start = end(text, wordEnd);
        }
        return words;
    }

    /** The text with each run of white space replaced by one space, and none at its ends. */
    public static String squeeze(String text) {
        return String.join(" ", words(text));
    }
}
