// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that counts how often a character of it is read, as a measure of the work of a regular expression. */
public final class CountedText implements CharSequence {

    private final String text;
    private final long maxReads;
    private long reads;

    private CountedText(String text, long maxReads) {
        this.text = text;
        this.maxReads = maxReads;
    }

    /**
     * How many characters a pattern reads to find all its matches in a text. The search ends when it has read more than
     * {@code maxReads}.
     */
    public static long readsToFind(Pattern pattern, String text, long maxReads) {
        CountedText counted = new CountedText(text, maxReads);
        Matcher matcher = pattern.matcher(counted);
        try {
            while (matcher.find()) {
                // Only the work is of interest.
            }
        } catch (TooManyReads e) {
            // The number returned says so.
        }
        return counted.reads;
    }

    /** How many characters a pattern reads to see whether it matches a whole text, see {@link #readsToFind}. */
    public static long readsToMatch(Pattern pattern, String text, long maxReads) {
        CountedText counted = new CountedText(text, maxReads);
        try {
            if (pattern.matcher(counted).matches()) {
                return counted.reads;
            }
        } catch (TooManyReads e) {
            // The number returned says so.
        }
        return counted.reads;
    }

    private static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        if (++reads > maxReads) {
            throw new TooManyReads();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
