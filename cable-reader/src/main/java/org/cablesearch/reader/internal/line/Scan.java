package org.cablesearch.reader.internal.line;

/** Steps of the parsers that walk over a text letter by letter. */
public final class Scan {

    private Scan() {}

    /** The first place from {@code from} on at which none of these characters stands. */
    public static int skip(String text, int from, String chars) {
        int at = from;
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Whether a word stands at a place, in any case, and no letter or digit follows it. */
    public static boolean startsWithWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
