// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects cables with the scores of their best documents. Each query skips documents whose score is too low to matter.
 */
final class BestBlockScorer extends BlockWindows {

    private final List<Alternative> alternatives;
    private final CollectedScore best = new CollectedScore();
    private FixedBitSet found = new FixedBitSet(0);
    private float[] scores = new float[0];

    BestBlockScorer(FixedBitSet cables, List<BulkScorer> alternatives, long cost) {
        super(cables, cost);
        this.alternatives = alternatives.stream().map(Alternative::new).toList();
    }

    @Override
    Scorable current() {
        return best;
    }

    @Override
    int next(int from) {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (Alternative alternative : alternatives) {
            next = Math.min(next, Math.max(from, alternative.next));
        }
        return next;
    }

    @Override
    void collect(LeafCollector collector, @Nullable Bits live, int from, int to) throws IOException {
        found = FixedBitSet.ensureCapacity(found, to - from);
        scores = ArrayUtil.grow(scores, to - from);
        for (Alternative alternative : alternatives) {
            alternative.collect(from, to);
        }
        found.forEach(0, to - from, from, cable -> {
            if (live == null || live.get(cable)) {
                best.score = scores[cable - from];
                collector.collect(cable);
            }
        });
        found.clear(0, to - from);
    }

    /** Records the scores of one query's documents for their cables. */
    private final class Alternative implements LeafCollector {

        private final BulkScorer documents;
        private Scorable document = best;
        private int next;
        private int first;
        private int cable;

        private Alternative(BulkScorer documents) {
            this.documents = documents;
        }

        private void collect(int from, int to) throws IOException {
            if (next < to) {
                first = from;
                cable = -1;
                next = documents.score(this, null, from, to);
            }
        }

        @Override
        public void setScorer(Scorable document) throws IOException {
            this.document = document;
            if (best.least > 0) {
                document.setMinCompetitiveScore(best.least);
            }
        }

        @Override
        public void collect(int match) throws IOException {
            assert match >= first : match + " is before the window at " + first;
            if (match > cable) {
                cable = cables.nextSetBit(match);
            }
            float score = document.score();
            int place = cable - first;
            if (!found.getAndSet(place) || score > scores[place]) {
                scores[place] = score;
            }
        }
    }
}
