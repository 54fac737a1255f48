// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import org.apache.lucene.util.FixedBitSet;

/**
 * Counts for each query of a batch the documents that no other query finds. Documents are compared 64 at a time; a
 * document is handled by itself only when the first and the second query find it.
 */
final class UniqueFinders {

    private final long[] unique;
    private final int[] finder;
    private final long[] once;
    private final long[] again;

    UniqueFinders(int documents, int queries) {
        this.unique = new long[queries];
        this.finder = new int[documents];
        this.once = new long[FixedBitSet.bits2words(documents)];
        this.again = new long[once.length];
    }

    /** Records the documents that a query finds, and returns their number. */
    long mark(FixedBitSet found, int index) {
        long[] words = found.getBits();
        for (int word = 0; word < once.length; word++) {
            if (words[word] != 0) {
                mark(word, words[word], index);
            }
        }
        return found.cardinality();
    }

    private void mark(int word, long found, int index) {
        long first = found & ~once[word];
        long second = found & once[word] & ~again[word];
        once[word] |= found;
        again[word] |= second;
        unique[index] += Long.bitCount(first);
        for (long rest = first; rest != 0; rest &= rest - 1) {
            finder[document(word, rest)] = index;
        }
        for (long rest = second; rest != 0; rest &= rest - 1) {
            unique[finder[document(word, rest)]]--;
        }
    }

    private static int document(int word, long rest) {
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** Number of documents that each query alone has found so far. */
    long[] uniqueByQuery() {
        return unique.clone();
    }
}
