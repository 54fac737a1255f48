// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.deadline;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Bits;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A searcher that checks the deadline between clauses and every few documents. When time is up it throws {@link
 * Deadline.LateException}, so that no count or collection that it returns lacks a document. Only a {@linkplain #partial
 * partial} searcher returns what it has collected so far.
 *
 * <p>Lucene's own timeout checks the clock at intervals that grow by half each time, and overran by up to a third of
 * the whole search.
 */
public final class TimedSearcher extends IndexSearcher {

    private static final int FEWEST = 1;
    private static final long SHORT_NANOS = 1_000_000;

    private final Deadline deadline;
    private final boolean isPartial;
    private boolean cutShort;

    /** A searcher that checks the deadline throughout any query, also while terms are looked up. */
    public static IndexSearcher of(DirectoryReader reader, Deadline deadline) throws IOException {
        return of(TimedReader.of(reader, deadline), IndexSchema.similarity(1), deadline, false);
    }

    /** A searcher with the reader of another searcher and a different similarity. */
    public static IndexSearcher of(IndexSearcher other, Similarity similarity, Deadline deadline) {
        return of(other.getIndexReader(), similarity, deadline, false);
    }

    /**
     * A searcher with the reader of another searcher that returns what it has collected when time is up. Its {@link
     * #timedOut} tells whether documents may be missing. It throws if it has not begun to collect.
     */
    public static IndexSearcher partial(IndexSearcher other, Similarity similarity, Deadline deadline) {
        return of(other.getIndexReader(), similarity, deadline, true);
    }

    private static IndexSearcher of(IndexReader reader, Similarity similarity, Deadline deadline, boolean isPartial) {
        IndexSearcher searcher = deadline.left().isPresent()
                ? new TimedSearcher(reader, deadline, isPartial)
                : new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        return searcher;
    }

    private TimedSearcher(IndexReader reader, Deadline deadline, boolean isPartial) {
        super(reader);
        // To cache a clause, Lucene evaluates it for a whole segment without checking the time.
        setQueryCache(null);
        this.deadline = deadline;
        this.isPartial = isPartial;
    }

    /** Whether documents were left out because time was up. Always false unless the searcher is partial. */
    @Override
    public boolean timedOut() {
        return cutShort;
    }

    @Override
    public Query rewrite(Query query) throws IOException {
        deadline.check();
        return super.rewrite(query);
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        deadline.check();
        return super.createWeight(query, mode, boost);
    }

    @Override
    protected void searchLeaf(LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
            throws IOException {
        try {
            deadline.check();
            super.searchLeaf(leaf, from, to, timed(weight), collector);
        } catch (Deadline.LateException e) {
            if (!isPartial) {
                throw e;
            }
            cutShort = true;
        }
    }

    private Weight timed(Weight weight) {
        return new FilterWeight(weight.getQuery(), weight) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = super.scorerSupplier(leaf);
                return supplier == null ? null : timed(supplier);
            }
        };
    }

    private ScorerSupplier timed(ScorerSupplier supplier) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                return supplier.get(leadCost);
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                return timed(supplier.bulkScorer());
            }

            @Override
            public long cost() {
                return supplier.cost();
            }

            @Override
            public void setTopLevelScoringClause() throws IOException {
                supplier.setTopLevelScoringClause();
            }
        };
    }

    /** Collects as many documents at a time as take about a millisecond. */
    private BulkScorer timed(BulkScorer scorer) {
        return new BulkScorer() {
            @Override
            public int score(LeafCollector collector, @Nullable Bits live, int from, int to) throws IOException {
                int document = from;
                long documents = FEWEST;
                while (document < to) {
                    deadline.check();
                    long begun = deadline.passed();
                    int end = (int) Math.min(document + documents, to);
                    document = scorer.score(collector, live, document, end);
                    assert document >= end : "asked to continue at " + document + ", before " + end;
                    boolean quick = deadline.passed() - begun < SHORT_NANOS;
                    documents = quick ? Math.min(2 * documents, Integer.MAX_VALUE) : Math.max(FEWEST, documents / 4);
                }
                return document;
            }

            @Override
            public long cost() {
                return scorer.cost();
            }
        };
    }
}
