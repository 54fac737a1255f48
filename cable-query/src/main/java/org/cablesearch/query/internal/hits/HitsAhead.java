// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.IOFunction;

/**
 * The places of hits of a stream that are collected, but not read yet. Collecting hits reads all matches, however few are
 * wanted, so the hits of ever more pages are collected at once: a stream of n hits collects about log n times, not n / 500
 * times. A single page is a stream of which one page is read. Not thread-safe.
 */
final class HitsAhead {

    /** About ten megabytes while they are collected. */
    private static final int MAX_AHEAD = 1 << 16;

    private HitCollector.Page collected =
            new HitCollector.Page(List.of(), new TotalHits(0, TotalHits.Relation.EQUAL_TO));
    private int read;
    private int ahead;
    private boolean isEnd;

    /**
     * The next page of hits, and one more hit if another page follows. If too few are left, they are collected anew.
     *
     * @param limit the maximum number of hits on the page
     * @param collecting collects hits after those that were read, at most as many as it receives and one more
     */
    HitCollector.Page page(int limit, IOFunction<Integer, HitCollector.Page> collecting) throws IOException {
        if (!isEnd && collected.hits().size() - read <= limit) {
            ahead = Math.max(limit, Math.min(2 * ahead, MAX_AHEAD));
            collected = collecting.apply(ahead);
            read = 0;
            isEnd = collected.hits().size() <= ahead;
        }
        List<LuceneHitOrder.Found> left =
                collected.hits().subList(read, collected.hits().size());
        return new HitCollector.Page(left.subList(0, (int) Math.min(limit + 1L, left.size())), collected.total());
    }

    /** Leaves out hits of the last page that have been read. */
    void read(int hits) {
        read += hits;
    }
}
