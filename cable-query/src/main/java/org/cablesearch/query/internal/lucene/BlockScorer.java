// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Iterates over the cables of a segment that have a matching document, scored by the best one. */
final class BlockScorer extends Scorer {

    private final FixedBitSet cables;
    private final List<BlockMatches> alternatives;
    private final Cables iterator;
    private int scored = -1;
    private float score;

    BlockScorer(FixedBitSet cables, List<BlockMatches> alternatives) {
        this.cables = cables;
        this.alternatives = alternatives;
        this.iterator = new Cables();
    }

    private final class Cables extends DocIdSetIterator {

        private int cable = -1;

        @Override
        public int docID() {
            return cable;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(cable + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            assert target > cable : "back from " + cable + " to " + target;
            int next = target < cables.length() ? next(Blocks.firstOfBlock(cables, target)) : NO_MORE_DOCS;
            cable = next == NO_MORE_DOCS ? NO_MORE_DOCS : cables.nextSetBit(next);
            return cable;
        }

        private int next(int first) throws IOException {
            int next = NO_MORE_DOCS;
            for (BlockMatches matches : alternatives) {
                next = Math.min(next, matches.from(first));
            }
            return next;
        }

        @Override
        public long cost() {
            return alternatives.stream()
                    .mapToLong(matches -> matches.documents().cost())
                    .sum();
        }
    }

    @Override
    public int docID() {
        return iterator.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        TwoPhaseIterator unsure = twoPhaseIterator();
        return unsure == null ? iterator : TwoPhaseIterator.asDocIdSetIterator(unsure);
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
        if (alternatives.stream().noneMatch(BlockMatches::isUnsure)) {
            return null;
        }
        return new TwoPhaseIterator(iterator) {
            @Override
            public boolean matches() throws IOException {
                assert scored != docID() : "the score has moved past the matches of " + docID();
                for (BlockMatches matches : alternatives) {
                    if (matches.findUpTo(docID())) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public float matchCost() {
                return (float) alternatives.stream()
                        .mapToDouble(BlockMatches::matchCost)
                        .sum();
            }
        };
    }

    @Override
    public float score() throws IOException {
        int cable = docID();
        if (scored != cable) {
            score = 0;
            for (BlockMatches matches : alternatives) {
                score = Math.max(score, matches.bestUpTo(cable));
            }
            scored = cable;
        }
        return score;
    }

    @Override
    public int advanceShallow(int target) throws IOException {
        int first = target >= cables.length() ? target : Blocks.firstOfBlock(cables, target);
        int last = DocIdSetIterator.NO_MORE_DOCS;
        for (BlockMatches matches : alternatives) {
            Scorer scorer = matches.scorer();
            last = Math.min(last, scorer.advanceShallow(Math.max(first, scorer.docID())));
        }
        // The bounds are computed from the first paragraph of the target on, and must reach at least the target.
        return Math.max(last, target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
        float most = 0;
        for (BlockMatches matches : alternatives) {
            if (matches.documents().docID() <= upTo) {
                most = Math.max(most, matches.scorer().getMaxScore(upTo));
            }
        }
        return most;
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
        for (BlockMatches matches : alternatives) {
            matches.scorer().setMinCompetitiveScore(least);
        }
    }
}
