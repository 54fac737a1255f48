// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

/** Runs of letters, or of given characters, in a text. */
public final class Runs {

    private Runs() {}

    /** The first position from {@code from} on that has none of these characters. */
    public static int skip(String text, int from, String chars) {
        return skip(text, from, chars, Integer.MAX_VALUE);
    }

    /**
     * The first position from {@code from} on that has none of these characters, at most {@code max} characters
     * further.
     */
    public static int skip(String text, int from, String chars, int max) {
        int at = from;
        while (at < text.length() && at - from < max && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The start of the run of these characters that ends at {@code end}; {@code end} itself if there is none. */
    public static int skipBack(String text, int end, String chars) {
        return skipBack(text, end, chars, Integer.MAX_VALUE);
    }

    /** The start of the run of these characters that ends at {@code end}, at most {@code max} characters before it. */
    public static int skipBack(String text, int end, String chars, int max) {
        int at = end;
        while (at > 0 && end - at < max && chars.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** The start of the run of letters that ends at {@code end}, at most {@code max} letters before it. */
    public static int startOfWord(String text, int end, int max) {
        int at = end;
        while (at > 0 && end - at < max && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The end of the run of letters that begins at {@code from}. */
    public static int endOfWord(String text, int from) {
        return endOfWord(text, from, Integer.MAX_VALUE);
    }

    /** The end of the run of letters that begins at {@code from}, at most {@code max} letters further. */
    public static int endOfWord(String text, int from, int max) {
        int at = from;
        while (at < text.length() && at - from < max && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
