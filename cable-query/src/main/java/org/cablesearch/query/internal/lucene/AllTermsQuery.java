// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Matches the documents that have all of several terms of one field, and scores them as Lucene's conjunction does. If
 * no term is far more common than another, {@link AllTermsScorer} reads all their postings in bulk. Otherwise Lucene's
 * conjunction is faster, because it reads only the part of the long lists that the shortest list leads to.
 */
public final class AllTermsQuery extends OwnQuery {

    /** Lucene's conjunction is used if the longest list is more than this many times as long as the shortest. */
    private static final int SKEWED = 16;

    private final List<Term> terms;

    /** @param terms at least one, all of the same field */
    public AllTermsQuery(List<Term> terms) {
        super("", List.copyOf(terms));
        this.terms = List.copyOf(terms);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        CollectionStatistics statistics =
                searcher.collectionStatistics(terms.get(0).field());
        if (!mode.needsScores() || statistics == null) {
            return all(terms.stream().map(TermQuery::new).toList())
                    .rewrite(searcher)
                    .createWeight(searcher, mode, boost);
        }
        TermLookups lookups = new TermLookups(searcher);
        List<TermLookup> found = new ArrayList<>();
        List<SimScorer> scores = new ArrayList<>();
        for (Term term : terms) {
            TermLookup one = new TermLookup(term, lookups);
            found.add(one);
            scores.add(searcher.getSimilarity().scorer(boost, statistics, one.statistics()));
        }
        BooleanQuery all = all(found.stream().map(TermLookup::query).toList());
        return new FilterWeight(this, all.createWeight(searcher, mode, boost)) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = in.scorerSupplier(leaf);
                return supplier == null ? null : new Supplier(supplier, leaf, found, scores);
            }
        };
    }

    private static BooleanQuery all(List<TermQuery> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(term, Occur.MUST));
        return all.build();
    }

    private static final class Supplier extends ScorerSupplier {

        private final ScorerSupplier lucene;
        private final LeafReaderContext leaf;
        private final List<TermLookup> terms;
        private final List<SimScorer> scores;

        private Supplier(
                ScorerSupplier lucene, LeafReaderContext leaf, List<TermLookup> terms, List<SimScorer> scores) {
            this.lucene = lucene;
            this.leaf = leaf;
            this.terms = terms;
            this.scores = scores;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return lucene.get(leadCost);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
            List<AllTermsScorer.Postings> lists = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                PostingsEnum postings = terms.get(i).postings(leaf);
                if (postings == null) {
                    return lucene.bulkScorer();
                }
                lists.add(new AllTermsScorer.Postings(postings, scores.get(i)));
            }
            lists.sort(Comparator.comparingLong(AllTermsScorer.Postings::length));
            long shortest = lists.get(0).length();
            long longest = lists.get(lists.size() - 1).length();
            return longest / SKEWED > shortest
                    ? lucene.bulkScorer()
                    : new AllTermsScorer(
                            lists, leaf.reader().getNormValues(terms.get(0).field()));
        }

        @Override
        public long cost() {
            return lucene.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            lucene.setTopLevelScoringClause();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        terms.stream()
                .filter(term -> visitor.acceptField(term.field()))
                .forEach(term -> visitor.getSubVisitor(Occur.MUST, this).consumeTerms(this, term));
    }

    @Override
    public String toString(String field) {
        return "(" + all(terms.stream().map(TermQuery::new).toList()).toString(field) + ")";
    }
}
