// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.regex.Pattern;

/**
 * Recognises the subject line of a cable, pasted in as it is: {@code IRAN: WHY SANCTIONS DO NOT BITE -PART TWO}. Its
 * words are words, even those that would exclude something in a query.
 */
final class SubjectLine {

    /** A shorter text in capitals is rather a query of codes: {@code PHUM NOT KCRM}. */
    private static final int MIN_WORDS = 5;

    /**
     * Signs of a query: a field with its value, straight quotation marks, parentheses, and NOT where it can be
     * nothing else, as a printed query has it.
     */
    private static final Pattern OF_QUERY =
            Pattern.compile("\\p{L}:[^\\s/]|[()\"]|&&|\\|\\||^\\s*NOT\\b|\\b(?:AND|OR|NOT)\\s+(?:NOT\\b|-)");

    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");

    private SubjectLine() {}

    static boolean is(String text) {
        return !SMALL.matcher(text).find()
                && text.strip().split("\\s+", MIN_WORDS).length == MIN_WORDS
                && !OF_QUERY.matcher(text).find();
    }
}
