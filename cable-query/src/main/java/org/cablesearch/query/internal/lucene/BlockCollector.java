// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Collects cables without scores. After the first match in a block, the rest of the block is skipped. */
final class BlockCollector extends BlockWindows {

    private final List<BlockMatches> alternatives;
    private FixedBitSet found = new FixedBitSet(0);

    BlockCollector(FixedBitSet cables, List<BlockMatches> alternatives, long cost) {
        super(cables, cost);
        this.alternatives = alternatives;
    }

    /** Collectors of unscored cables never read it, but an enclosing query may wrap it to add its own score. */
    @Override
    Scorable current() {
        return new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };
    }

    @Override
    int next(int from) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (BlockMatches matches : alternatives) {
            next = Math.min(next, matches.from(from));
        }
        return next;
    }

    @Override
    void collect(LeafCollector collector, @Nullable Bits live, int from, int to) throws IOException {
        // Rounded down to a whole word, so that the words of this set align with those of the cables.
        int base = from & -Long.SIZE;
        found = FixedBitSet.ensureCapacity(found, to - base);
        for (BlockMatches matches : alternatives) {
            if (matches.isUnsure()) {
                markCables(matches, to, base);
            } else {
                matches.documents().intoBitSet(to, found, base);
            }
        }
        BlockFold.toCables(found.getBits(), cables.getBits(), base / Long.SIZE, FixedBitSet.bits2words(to - base));
        if (live != null) {
            live.applyMask(found, base);
        }
        collector.collect(new BitStream(found, base, from, to));
        found.clear(0, to - base);
    }

    private void markCables(BlockMatches matches, int to, int base) throws IOException {
        int document = matches.documents().docID();
        while (document < to) {
            int cable = cables.nextSetBit(document);
            if (matches.findUpTo(cable)) {
                found.set(cable - base);
            }
            document = matches.from(cable + 1);
        }
    }
}
