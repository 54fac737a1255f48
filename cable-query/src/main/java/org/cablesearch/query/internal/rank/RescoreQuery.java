// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.Matches;
import org.cablesearch.query.internal.lucene.OwnQuery;
import org.cablesearch.query.internal.request.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The second step of the {@link ParagraphRanking}: scores cables by their whole text, their best paragraph and their subject. It
 * is slow, so use it only for the few cables that the first step ranks highest.
 */
public final class RescoreQuery extends OwnQuery {

    /** Scores a few cables, beside the query that matches them. */
    public interface Clauses {

        /** Clauses whose sum scores the paragraphs of a cable. */
        List<Clause> ofParagraphs(IndexSearcher searcher, float boost) throws IOException;

        /** Clauses that score the subject of a cable. */
        List<Clause> ofSubject(IndexSearcher searcher, float boost) throws IOException;

        /** The same words in the header of a cable. */
        List<InHeader> ofHeader(IndexSearcher searcher) throws IOException;
    }

    private final Query whole;
    private final Clauses clauses;

    /** @param whole decides which cables match, and scores the whole text of each */
    public RescoreQuery(Query whole, Clauses clauses) {
        super("", whole, clauses);
        this.whole = new ClauseLimitExempt(whole);
        this.clauses = clauses;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight cables = searcher.createWeight(searcher.rewrite(whole), ScoreMode.COMPLETE, boost);
        List<Clause> words = clauses.ofParagraphs(searcher, boost * Weights.BEST_PARAGRAPH);
        List<Clause> subject = clauses.ofSubject(searcher, boost * Weights.SUBJECT);
        // Only several words may all be in subject and header.
        List<InHeader> header = subject.size() > 1 ? clauses.ofHeader(searcher) : List.of();
        return new FilterWeight(this, cables) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                Scorer scorer = in.scorer(leaf);
                return scorer == null
                        ? null
                        : new DefaultScorerSupplier(new CableScorer(
                                Blocks.cableBits(leaf),
                                scorer,
                                new ParagraphSums(Clause.in(leaf, words)),
                                HeadWord.in(leaf, subject, header)));
            }
        };
    }

    /** The matches of one word in subject and header. */
    private record HeadWord(Optional<Matches> subject, InHeader.InSegment header) {

        static List<HeadWord> in(LeafReaderContext leaf, List<Clause> subject, List<InHeader> header)
                throws IOException {
            List<HeadWord> words = new ArrayList<>();
            for (int i = 0; i < subject.size(); i++) {
                InHeader.InSegment inHeader =
                        header.isEmpty() ? cable -> false : header.get(i).in(leaf);
                words.add(new HeadWord(subject.get(i).in(leaf), inHeader));
            }
            return words;
        }
    }

    private static final class CableScorer extends FilterScorer {

        private final FixedBitSet all;
        private final ParagraphSums paragraphs;
        private final List<HeadWord> words;

        private CableScorer(FixedBitSet all, Scorer cables, ParagraphSums paragraphs, List<HeadWord> words) {
            super(cables);
            this.all = all;
            this.paragraphs = paragraphs;
            this.words = words;
        }

        @Override
        public float score() throws IOException {
            int cable = docID();
            float whole = in.score();
            float best = paragraphs.best(Blocks.firstOfBlock(all, cable), cable);
            return Math.max(whole, best) + Weights.LESSER * Math.min(whole, best) + ofSubject(cable);
        }

        private float ofSubject(int cable) throws IOException {
            float sum = 0;
            boolean all = words.size() > 1;
            for (HeadWord word : words) {
                if (isIn(word.subject(), cable)) {
                    sum += word.subject().get().score();
                } else {
                    all = all && word.header().has(cable);
                }
            }
            return all ? (Weights.SUBJECT + Weights.WHOLE_SUBJECT) / Weights.SUBJECT * sum : sum;
        }

        private static boolean isIn(Optional<Matches> matches, int cable) throws IOException {
            return matches.isPresent()
                    && matches.get().from(cable) == cable
                    && matches.get().isSure();
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public String toString(String field) {
        return "second step(" + whole.toString(field) + ")";
    }
}
