// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

/**
 * Tells the short words in lower case of which nothing is known, as of most in a text, from the others, by one bit for each hash of
 * their {@link Letters}. It is small enough for the fastest cache.
 */
final class LetterFilter {

    private static final int HASH_BITS = 16;

    private final long[] bits = new long[1 << (HASH_BITS - 6)];

    /** Adds a word of which something is known; one whose letters cannot be packed is never asked for. */
    void add(String word) {
        long letters = Letters.of(word);
        if (letters != 0) {
            int bit = hash(letters);
            bits[bit >> 6] |= 1L << bit;
        }
    }

    /** Whether something may be known of a word; if not, nothing is. */
    boolean mayHave(long letters) {
        int bit = hash(letters);
        return (bits[bit >> 6] & (1L << bit)) != 0;
    }

    private static int hash(long letters) {
        return (int) (Letters.scattered(letters) >>> (Long.SIZE - HASH_BITS));
    }
}
