package org.cablesearch.reader.internal.line;

/** Steps shared by parsers that read a text character by character. */
public final class Scan {

    private Scan() {}

    /** The first place from {@code from} on with none of these characters. */
    public static int skip(String text, int from, String chars) {
        int at = from;
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Whether a word is at this place, in any case, with no letter or digit after it. */
    public static boolean startsWithWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
