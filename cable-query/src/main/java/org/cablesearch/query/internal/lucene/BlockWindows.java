// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Collects the cables of a segment in windows of a few thousand documents. A window never divides a block. */
abstract class BlockWindows extends BulkScorer {

    private static final int WINDOW = 1 << 13;

    final FixedBitSet cables;
    private final long cost;
    /** The end of the range collected last. */
    private int done;

    BlockWindows(FixedBitSet cables, long cost) {
        this.cables = cables;
        this.cost = cost;
    }

    /** The score of the cable that is being collected. */
    abstract Scorable current();

    /** The first document from this one on that may match. Documents before it are not read. */
    abstract int next(int from) throws IOException;

    /**
     * Collects the cables of a window.
     *
     * @param live the cables that may be collected: they are neither deleted nor excluded by an enclosing query. Null
     *     if all may be. The bits of paragraphs have no meaning
     */
    abstract void collect(LeafCollector collector, @Nullable Bits live, int from, int to) throws IOException;

    @Override
    public final int score(LeafCollector collector, @Nullable Bits live, int min, int max) throws IOException {
        assert done <= min && min <= max : "range " + min + " to " + max + " after " + done;
        done = max;
        collector.setScorer(current());
        int end = Math.min(max, cables.length());
        int last = min < end ? cables.prevSetBit(end - 1) : -1;
        // This applies to an empty range too: its block may end after it, and skipped postings cannot be read again.
        int from = min < cables.length() ? Blocks.firstOfBlock(cables, min) : cables.length();
        int next = next(from);
        while (next <= last) {
            from = Blocks.firstOfBlock(cables, next);
            int to = cables.nextSetBit(Math.min(from + WINDOW, last)) + 1;
            assert cables.nextSetBit(from) >= min && to <= end
                    : "block " + from + " to " + to + " in " + min + " to " + end;
            collect(collector, live, from, to);
            next = next(to);
        }
        return next == DocIdSetIterator.NO_MORE_DOCS ? next : Math.max(max, next);
    }

    @Override
    public final long cost() {
        return cost;
    }
}
