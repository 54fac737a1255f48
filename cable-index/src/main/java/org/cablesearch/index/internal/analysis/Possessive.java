package org.cablesearch.index.internal.analysis;

import org.cablesearch.model.internal.text.Punctuation;

/** The possessive of names: {@code Taylor's}, and {@code MOI,s} where a comma was sent for the apostrophe. */
final class Possessive {

    private Possessive() {}

    /** Where the word that ends at {@code end} ends without its possessive. */
    static int endWithout(String value, int start, int end) {
        boolean possessive = end - start > 2
                && (value.charAt(end - 1) == 's' || value.charAt(end - 1) == 'S')
                && (Punctuation.isApostrophe(value.charAt(end - 2)) || value.charAt(end - 2) == ',');
        return possessive ? end - 2 : end;
    }

    /** Whether the comma here was sent for the apostrophe of a possessive. */
    static boolean isComma(String value, int at) {
        return value.charAt(at) == ','
                && endWithout(value, 0, Math.min(at + 2, value.length())) == at
                && (at + 2 >= value.length() || !Character.isLetterOrDigit(value.charAt(at + 2)));
    }
}
