package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Matches all cables, and scores each by the scores of some queries in its block. It is meant for a few cables that another
 * query has found, and reads the postings of its queries only inside their blocks.
 */
abstract class CableScoreQuery extends Query {

    final List<Query> queries;
    final float factor;

    /** @param factor multiplies some of the scores; the subclass says which */
    CableScoreQuery(List<Query> queries, float factor) {
        this.queries = List.copyOf(queries);
        this.factor = factor;
    }

    /** Scores the cables of one segment, one after the other. */
    interface Scores {

        /** The score of the cable in a document; its paragraphs begin with the first. */
        float of(int first, int cable) throws IOException;
    }

    /** The scores of a segment. */
    abstract Scores scores(List<Matches> matches);

    /** The matches of one of the queries in a segment. */
    static final class Matches {

        private final Scorer scorer;
        private final @Nullable TwoPhaseIterator unsure;
        private final DocIdSetIterator documents;

        private Matches(Scorer scorer) {
            this.scorer = scorer;
            this.unsure = scorer.twoPhaseIterator();
            this.documents = unsure == null ? scorer.iterator() : unsure.approximation();
        }

        /** The first document from this one on that may match. */
        int from(int least) throws IOException {
            return documents.docID() < least ? documents.advance(least) : documents.docID();
        }

        /** The next document that may match. */
        int next() throws IOException {
            return documents.nextDoc();
        }

        /** Whether the current document matches. Call it once a document. */
        boolean isSure() throws IOException {
            return unsure == null || unsure.matches();
        }

        /** The score of the current document, which must match. */
        float score() throws IOException {
            return scorer.score();
        }
    }

    @Override
    public final Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query query : queries) {
            weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost));
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                List<Matches> matches = new ArrayList<>();
                for (Weight weight : weights) {
                    Scorer scorer = weight.scorer(leaf);
                    if (scorer != null) {
                        matches.add(new Matches(scorer));
                    }
                }
                return new DefaultScorerSupplier(new CableScorer(Blocks.cableBits(leaf), scores(matches)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static final class CableScorer extends Scorer {

        private final BitSet bits;
        private final DocIdSetIterator cables;
        private final Scores scores;

        private CableScorer(BitSet bits, Scores scores) {
            this.bits = bits;
            this.cables = new BitSetIterator(bits, bits.approximateCardinality());
            this.scores = scores;
        }

        @Override
        public int docID() {
            return cables.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return cables;
        }

        @Override
        public float score() throws IOException {
            int cable = docID();
            return scores.of(cable == 0 ? 0 : bits.prevSetBit(cable - 1) + 1, cable);
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public final void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public final String toString(String field) {
        return queries.stream()
                .map(query -> query.toString(field))
                .collect(Collectors.joining(", ", getClass().getSimpleName() + "(", ")"));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof CableScoreQuery that
                && getClass() == that.getClass()
                && queries.equals(that.queries)
                && factor == that.factor;
    }

    @Override
    public final int hashCode() {
        return Objects.hash(classHash(), queries, factor);
    }
}
