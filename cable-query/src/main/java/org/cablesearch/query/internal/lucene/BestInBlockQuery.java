// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.work.Each;
import org.jspecify.annotations.Nullable;

/**
 * Matches the cables with a block in which one of several queries matches a document: a paragraph or the cable's own
 * document. The score is the highest that any of these queries gives to any document of the block.
 *
 * <p>As the whole query, it runs each of its queries with Lucene's bulk scorers, thousands of documents at a time;
 * inside another query it runs them cable by cable. Lucene's own block join has no bulk scorer, cannot match the
 * cable's own document, and in 10.6.0, searches by score return cables that an enclosing boolean query excludes.
 */
final class BestInBlockQuery extends OwnQuery {

    private final List<Query> alternatives;

    BestInBlockQuery(List<Query> alternatives) {
        super("", List.copyOf(alternatives));
        this.alternatives = List.copyOf(alternatives);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<Query> simpler = new ArrayList<>();
        for (Query alternative : alternatives) {
            simpler.addAll(alternatives(alternative.rewrite(searcher)));
        }
        if (simpler.isEmpty()) {
            return new MatchNoDocsQuery("no document of a block can match");
        }
        return simpler.equals(alternatives) ? this : new BestInBlockQuery(simpler);
    }

    /** The queries to run one by one: a disjunction that takes the maximum is split into its alternatives. */
    private static List<Query> alternatives(Query rewritten) {
        // Lucene does not count the clauses inside this query anyway.
        Query query = rewritten instanceof ClauseLimitExempt exempt ? exempt.query() : rewritten;
        if (query instanceof MatchNoDocsQuery) {
            return List.of();
        }
        return query instanceof DisjunctionMaxQuery best && best.getTieBreakerMultiplier() == 0
                ? List.copyOf(best.getDisjuncts())
                : List.of(query);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        ScoreMode inner = !mode.needsScores()
                ? ScoreMode.COMPLETE_NO_SCORES
                : mode == ScoreMode.TOP_SCORES ? mode : ScoreMode.COMPLETE;
        List<Weight> weights = new ArrayList<>();
        for (Query alternative : alternatives) {
            // Bypasses the searcher's query cache, which would fill up with paragraphs; it may still cache this query's
            // cables.
            weights.add(alternative.createWeight(searcher, inner, boost));
        }
        return new Weight(this) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                List<ScorerSupplier> suppliers = new ArrayList<>();
                for (Weight weight : weights) {
                    ScorerSupplier supplier = weight.scorerSupplier(leaf);
                    if (supplier != null) {
                        suppliers.add(supplier);
                    }
                }
                return suppliers.isEmpty() ? null : supplier(Blocks.cableBits(leaf), suppliers, mode.needsScores());
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
                Scorer scorer = scorer(leaf);
                return scorer != null && scorer.iterator().advance(document) == document
                        ? Explanation.match(scorer.score(), "the best document of the block")
                        : Explanation.noMatch("no document of the block matches");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return weights.stream().allMatch(weight -> weight.isCacheable(leaf));
            }
        };
    }

    private static ScorerSupplier supplier(FixedBitSet cables, List<ScorerSupplier> suppliers, boolean scored) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                return new BlockScorer(cables, matches(leadCost));
            }

            private List<BlockMatches> matches(long leadCost) throws IOException {
                return Each.of(suppliers, supplier -> new BlockMatches(supplier.get(leadCost)));
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                if (!scored) {
                    return new BlockCollector(cables, matches(Long.MAX_VALUE), cost());
                }
                List<BulkScorer> scorers = Each.of(suppliers, ScorerSupplier::bulkScorer);
                return new BestBlockScorer(cables, scorers, cost());
            }

            @Override
            public long cost() {
                return suppliers.stream().mapToLong(ScorerSupplier::cost).sum();
            }

            @Override
            public void setTopLevelScoringClause() throws IOException {
                for (ScorerSupplier supplier : suppliers) {
                    supplier.setTopLevelScoringClause();
                }
            }
        };
    }

    @Override
    public String toString(String field) {
        return alternatives.stream()
                .map(query -> query.toString(field))
                .collect(Collectors.joining(" | ", "best in block(", ")"));
    }
}
