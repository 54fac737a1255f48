package org.cablesearch.index.internal.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** What the analyzers of names and codes have in common. */
public final class Folding {

    private static final int MOST_LETTERS_FOR_ONE = 4;

    private Folding() {}

    /** Lower case, without accents. */
    public static String fold(String text) {
        return withoutAccents(text).toLowerCase(Locale.ROOT);
    }

    /** Without accents; typographic quotation marks become plain ones. */
    public static String withoutAccents(String text) {
        if (isAscii(text)) {
            return text;
        }
        char[] in = text.toCharArray();
        char[] out = new char[in.length * MOST_LETTERS_FOR_ONE];
        int size = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        StringBuilder folded = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            if (Character.getType(out[i]) != Character.NON_SPACING_MARK) {
                folded.append(out[i]);
            }
        }
        return folded.toString();
    }

    /** The letters and digits of a text, folded. */
    static String letters(String text) {
        String folded = fold(text);
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0, letter; i < folded.length(); i += Character.charCount(letter)) {
            letter = folded.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                letters.appendCodePoint(letter);
            }
        }
        return letters.length() == folded.length() ? folded : letters.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is a hyphen, or a dash written for one. */
    static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2013');
    }

    /** Whether this is an apostrophe, in any of the forms in which cables have it. */
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00b4';
    }

    /** Where the word that ends at {@code end} ends without its possessive: {@code Taylor's}, {@code MOI,s}. */
    static int withoutPossessive(String value, int start, int end) {
        boolean possessive = end - start > 2
                && (value.charAt(end - 1) == 's' || value.charAt(end - 1) == 'S')
                && (isApostrophe(value.charAt(end - 2)) || value.charAt(end - 2) == ',');
        return possessive ? end - 2 : end;
    }

    /** Whether the comma here was sent for the apostrophe of a possessive: {@code Taylor,s}. */
    static boolean isPossessiveComma(String value, int at) {
        return value.charAt(at) == ','
                && withoutPossessive(value, 0, Math.min(at + 2, value.length())) == at
                && (at + 2 >= value.length() || !Character.isLetterOrDigit(value.charAt(at + 2)));
    }
}
