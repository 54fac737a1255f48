// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.CableKey;

/**
 * Changes an index by queries.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="delete"}
 */
public final class CableQueries {

    private CableQueries() {}

    /**
     * Deletes the cables that match a query, including those not yet committed, and no others: not even those with the
     * same id. The deletions are durable after {@link CableIndex#commit}; cables that other threads add meanwhile may be
     * missed.
     *
     * @return the number of cables deleted
     * @throws IllegalArgumentException as {@link CableSearcher#of}
     * @throws IOException if the disk fails; some of the cables may already be deleted
     */
    public static long delete(CableIndex index, CableQuery query) throws IOException {
        try (CableSearcher searcher = CableSearcher.of(index)) {
            return delete(index, searcher, query);
        }
    }

    /**
     * Deletes the cables that a searcher finds, as {@link #delete(CableIndex, CableQuery)} does. Works with any
     * implementation, such as an index in a cluster, whose searcher finds only what was committed.
     *
     * @param searcher searches the same index
     * @return the number of cables deleted
     * @throws UnsupportedOperationException as {@link CableIndex#delete(CableKey)}
     * @throws IOException if the index cannot be read or changed; some of the cables may already be deleted
     * @since 0.2
     */
    public static long delete(CableIndex index, CableSearcher searcher, CableQuery query) throws IOException {
        long deleted = 0;
        // The stream reads the index as it was when the stream was opened, so deleting cables meanwhile is safe.
        try (Stream<Hit> hits =
                searcher.stream(SearchRequest.of(query).sort(Sort.ID).snippets(0))) {
            for (Iterator<Hit> all = hits.iterator(); all.hasNext(); ) {
                if (index.delete(all.next().key())) {
                    deleted++;
                }
            }
        }
        return deleted;
    }
}
