package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/**
 * The cables that have a matching paragraph, scored by the best one: Lucene's parent join without its bulk scorer.
 *
 * <p>The bulk scorer of the join in Lucene 10.6.0 ignores the exclusions of a boolean query around it:
 * {@code police NOT tags:PREL}, by score, brought back the cables tagged PREL too. Here the join is scored document by
 * document, which gives the right answer. No other code may use the join; {@code BestParagraphQueryTest} holds the
 * case.
 */
final class BestParagraphQuery extends Query {

    private final Query paragraphs;

    BestParagraphQuery(Query paragraphs) {
        this.paragraphs = paragraphs;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = paragraphs.rewrite(searcher);
        return rewritten.equals(paragraphs) ? super.rewrite(searcher) : new BestParagraphQuery(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Query join = new ToParentBlockJoinQuery(
                new ClauseLimitExempt(paragraphs), Blocks.CABLE_BITS, org.apache.lucene.search.join.ScoreMode.Max);
        return new JoinWeight(this, join.createWeight(searcher, scoreMode, boost));
    }

    private static final class JoinWeight extends FilterWeight {

        private JoinWeight(Query query, Weight join) {
            super(query, join);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier join = super.scorerSupplier(leaf);
            return join == null ? null : new FilterScorerSupplier(join);
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "best paragraph(" + paragraphs.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BestParagraphQuery join && paragraphs.equals(join.paragraphs);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + paragraphs.hashCode();
    }
}
