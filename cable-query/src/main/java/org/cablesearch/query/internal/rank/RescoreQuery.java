package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.Matches;
import org.cablesearch.query.internal.request.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The second step of the {@link Ranking}: scores cables by their whole text, their best paragraph and their subject. It
 * is slow, so use it only for the few cables that the first step ranks highest.
 */
public final class RescoreQuery extends Query {

    /** Scores a few cables, beside the query that matches them. */
    public interface Clauses {

        /** Clauses whose sum scores the paragraphs of a cable. */
        List<Clause> ofParagraphs(IndexSearcher searcher, float boost) throws IOException;

        /** Clauses that score the subject of a cable. */
        List<Clause> ofSubject(IndexSearcher searcher, float boost) throws IOException;
    }

    private final Query whole;
    private final Clauses clauses;

    /** @param whole decides which cables match, and scores the whole text of each */
    public RescoreQuery(Query whole, Clauses clauses) {
        this.whole = new ClauseLimitExempt(whole);
        this.clauses = clauses;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight cables = searcher.createWeight(searcher.rewrite(whole), ScoreMode.COMPLETE, boost);
        List<Clause> words = clauses.ofParagraphs(searcher, boost * Weights.BEST_PARAGRAPH);
        List<Clause> subject = clauses.ofSubject(searcher, boost * Weights.SUBJECT);
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
                                Clause.in(leaf, subject),
                                subject.size()));
            }
        };
    }

    private static final class CableScorer extends FilterScorer {

        private final FixedBitSet all;
        private final ParagraphSums paragraphs;
        private final List<Matches> subject;
        private final int clauses;

        private CableScorer(
                FixedBitSet all, Scorer cables, ParagraphSums paragraphs, List<Matches> subject, int clauses) {
            super(cables);
            this.all = all;
            this.paragraphs = paragraphs;
            this.subject = subject;
            this.clauses = clauses;
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
            int found = 0;
            for (Matches word : subject) {
                if (word.from(cable) == cable && word.isSure()) {
                    sum += word.score();
                    found++;
                }
            }
            boolean all = found > 1 && found == clauses;
            return all ? (Weights.SUBJECT + Weights.WHOLE_SUBJECT) / Weights.SUBJECT * sum : sum;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "second step(" + whole.toString(field) + ")";
    }

    /** Two queries are equal if they were made of the same clauses, which one request makes once. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof RescoreQuery that && whole.equals(that.whole) && clauses == that.clauses;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + whole.hashCode();
    }
}
