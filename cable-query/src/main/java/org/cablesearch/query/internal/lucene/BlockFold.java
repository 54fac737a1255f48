// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

/**
 * Turns a set of documents into the set of the cables that they belong to, 64 documents at a time.
 *
 * <p>In a block, the bit of the cable comes above the bits of its paragraphs. Read the matching paragraphs as a
 * binary number, and add the number in which the bits of all paragraphs are set: a carry reaches the bit of the
 * cable if and only if a paragraph matched. One addition of 64-bit words does this for all blocks in the word; a
 * block that continues in the next word passes its carry on.
 *
 * <pre>
 * cables           1 0 0 0 1 0 0       two blocks, of three and of two paragraphs; the highest bit is on the left
 * found            0 0 1 0 0 0 0       one paragraph of the block on the left
 * all paragraphs   0 1 1 1 0 1 1
 * sum              1 0 0 1 0 1 1
 * sum and cables   1 0 0 0 0 0 0       the cable of that block
 * </pre>
 */
final class BlockFold {

    private BlockFold() {}

    /**
     * Replaces documents with their cables, in place.
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
