package org.cablesearch.index.internal.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** What the analyzers of names and codes have in common. */
public final class Folding {

    private static final int MOST_LETTERS_FOR_ONE = 4;

    private Folding() {}

    /** Lower case, without accents. */
    public static String fold(String text) {
        char[] in = text.toCharArray();
        char[] out = new char[in.length * MOST_LETTERS_FOR_ONE];
        int size = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        StringBuilder folded = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            if (Character.getType(out[i]) != Character.NON_SPACING_MARK) {
                folded.append(out[i]);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
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
}
