// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

/** Steps shared by parsers that read a text character by character. */
public final class Scan {

    private Scan() {}

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

    /** Whether a text ends in a mark that may end a sentence, or in a quote or parenthesis that closes. */
    public static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?:\"”)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The beginning of the letters that end at {@code end}, at most {@code max} letters before it. */
    public static int startOfWord(String text, int end, int max) {
        int at = end;
        while (at > 0 && end - at < max && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The end of the letters that begin at {@code from}. */
    public static int endOfWord(String text, int from) {
        return endOfWord(text, from, Integer.MAX_VALUE);
    }

    /** The end of the letters that begin at {@code from}, at most {@code max} letters further. */
    public static int endOfWord(String text, int from, int max) {
        int at = from;
        while (at < text.length() && at - from < max && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a character is a capital letter from A to Z. */
    public static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
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

    /** Whether a text consists of the letters X with which the publisher redacts. */
    public static boolean isRedacted(String text) {
        return text.chars().allMatch(c -> c == 'X' || c == 'x' || c == ' ');
    }

    /** Whether a word is at this position, in any case, with no letter or digit after it. */
    public static boolean startsWithWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
