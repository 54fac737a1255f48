// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/** Counts for each query of a batch the documents that no other query finds. */
final class UniqueFinders {

    private static final int SEVERAL = -1;

    private final long[] unique;

    /** For each document the number of the query that finds it, counted from 1, or {@link #SEVERAL}; 0 if none does. */
    private final int[] finder;

    UniqueFinders(int documents, int queries) {
        this.unique = new long[queries];
        this.finder = new int[documents];
    }

    /** Records the documents that a query finds, and returns their number. */
    long mark(FixedBitSet found, int index) throws IOException {
        found.forEach(0, finder.length, 0, document -> {
            int before = finder[document];
            if (before == 0) {
                unique[index]++;
            } else if (before != SEVERAL) {
                unique[before - 1]--;
            }
            finder[document] = before == 0 ? index + 1 : SEVERAL;
        });
        return found.cardinality();
    }

    /** The number of documents that each query alone finds, in the order of the queries. */
    long[] uniqueByQuery() {
        return unique.clone();
    }
}
