// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.cablesearch.query.internal.request.Weights;

/** Scores a word of one field in any form, and higher in the form that the user typed (see {@link Weights#EXACT}). */
final class WordScore {

    private final String field;
    private final SimScorer any;
    private final SimScorer asked;
    private final float others;

    /**
     * @param any how common the word is in any form
     * @param asked how common the form that the user typed is
     * @param others how much another form counts, as a share of the typed one
     */
    WordScore(
            CollectionStatistics field,
            TermStatistics any,
            TermStatistics asked,
            float others,
            IndexSearcher searcher,
            float boost) {
        this.field = field.field();
        this.any = searcher.getSimilarity().scorer(boost * (1 - Weights.EXACT), field, any);
        this.asked = searcher.getSimilarity().scorer(boost * Weights.EXACT, field, asked);
        this.others = others;
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
            float counted = written + others * (count - written);
            return any.score(count, length) + (counted == 0 ? 0 : asked.score(counted, length));
        }
    }
}
