package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/** Scores a word of one field in any form, and higher in the form that the user typed (see {@link Ranking#EXACT}). */
final class WordScore {

    private final String field;
    private final SimScorer any;
    private final SimScorer asked;

    /**
     * @param any how common the word is in any form
     * @param asked how common the form that the user typed is
     */
    WordScore(
            CollectionStatistics field, TermStatistics any, TermStatistics asked, IndexSearcher searcher, float boost) {
        this.field = field.field();
        this.any = searcher.getSimilarity().scorer(boost * (1 - Ranking.EXACT), field, any);
        this.asked = searcher.getSimilarity().scorer(boost * Ranking.EXACT, field, asked);
    }

    /** Scores the documents of a segment. Callers must ask for documents in the order of the index. */
    InSegment in(LeafReaderContext leaf) throws IOException {
        return new InSegment(new Lengths(leaf, field));
    }

    final class InSegment {

        private final Lengths lengths;

        private InSegment(Lengths lengths) {
            this.lengths = lengths;
        }

        /**
         * The score of a document that has the word.
         *
         * @param count how often it has the word in any form
         * @param written how often it has the form that the user typed
         */
        float of(int document, int count, int written) throws IOException {
            long length = lengths.of(document);
            return any.score(count, length) + (written == 0 ? 0 : asked.score(written, length));
        }
    }
}
