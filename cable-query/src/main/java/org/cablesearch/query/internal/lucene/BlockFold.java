package org.cablesearch.query.internal.lucene;

/**
 * Turns a set of documents into the set of the cables to which they belong, 64 documents at a time.
 *
 * <p>The bits of a block's paragraphs stand below the bit of its cable. If a number made of all those bits, each set, is added to
 * the bits of the paragraphs that match, a carry reaches the bit of the cable exactly if any of them is set. One addition does
 * so for all blocks of a word, and its carry goes on in the next.
 */
final class BlockFold {

    private BlockFold() {}

    /**
     * Folds in place.
     *
     * @param found the documents; afterwards the cables. No block may begin before the first word or end after the last
     * @param cables all cables of the segment
     * @param first the word of {@code cables} that belongs to the first of {@code found}
     * @param words how many words to fold
     */
    static void toCables(long[] found, long[] cables, int first, int words) {
        long carry = 0;
        for (int i = 0; i < words; i++) {
            long ends = cables[first + i];
            long all = ~ends;
            long sum = (found[i] & all) + all;
            long whole = sum + carry;
            carry = Long.compareUnsigned(sum, all) < 0 || Long.compareUnsigned(whole, sum) < 0 ? 1 : 0;
            found[i] = (whole | found[i]) & ends;
        }
    }
}
