// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import org.cablesearch.model.internal.text.Punctuation;

/** The possessive of names: {@code Taylor's}, or {@code MOI,s} if a comma was sent for the apostrophe. */
public final class Possessive {

    private Possessive() {}

    /** The end of a word without its possessive; with it, the word ends at {@code end}. */
    public static int endWithout(String value, int start, int end) {
        boolean possessive = end - start > 2
                && (value.charAt(end - 1) == 's' || value.charAt(end - 1) == 'S')
                && (Punctuation.isApostrophe(value.charAt(end - 2)) || value.charAt(end - 2) == ',');
        return possessive ? end - 2 : end;
    }

    /** Whether there is a comma here that was sent for the apostrophe of a possessive. */
    public static boolean isComma(String value, int at) {
        return value.charAt(at) == ','
                && endWithout(value, 0, Math.min(at + 2, value.length())) == at
                && (at + 2 >= value.length() || !Character.isLetterOrDigit(value.charAt(at + 2)));
    }
}
