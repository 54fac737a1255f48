package org.cablesearch.query.internal.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.cablesearch.query.internal.lucene.Blocks;

/**
 * Finds a word in the subject, headings and text of a few cables, and scores it as {@link RescoredTermQuery} does. It has to
 * read a cable to see whether it matches.
 */
final class CableWord extends Scorer {

    /** The cost of a match: a cable is read from several lists of postings. */
    private static final float COST = 10;

    private final CablePostings word;
    private final WordScore.InSegment score;
    private final TwoPhaseIterator cables;

    CableWord(LeafReaderContext leaf, CablePostings word, WordScore.InSegment score) throws IOException {
        this.word = word;
        this.score = score;
        BitSet all = Blocks.cableBits(leaf);
        this.cables = new TwoPhaseIterator(new BitSetIterator(all, all.approximateCardinality())) {
            @Override
            public boolean matches() throws IOException {
                word.read(approximation.docID());
                return word.countInCable() > 0;
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public int docID() {
        return cables.approximation().docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return TwoPhaseIterator.asDocIdSetIterator(cables);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
        return cables;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }

    @Override
    public float score() throws IOException {
        assert word.cable() == docID() : "cable " + docID() + " was not matched, but " + word.cable();
        return score.of(docID(), word.countInCable(), word.writtenInCable());
    }
}
