// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.CollectionChoice;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.engine.Cursor;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.Plan;

/** Collects one page of hits, in a stable order. */
record HitCollector(Plan plan, IndexSearcher searcher, QueryContext context) {

    /** Number of hits collected beyond the page, because hits of equal score are then ordered by id. */
    private static final int TIES = 32;

    /**
     * One page of hits.
     *
     * @param hits the hits, and one more than the limit if there is another page
     * @param total the number of hits on all pages, as far as counted
     */
    record Page(List<LuceneHitOrder.Found> hits, TotalHits total) {}

    /**
     * Collects the page of hits that a query matches and scores.
     *
     * @param rescoring creates the query that ranks the best hits, if there is one; called only if hits are collected
     *     by score
     * @param evenScore the score of all hits, if it is the same for all
     */
    Page collect(Query query, IOSupplier<Optional<Query>> rescoring, Optional<Float> evenScore) throws IOException {
        int maxHits = Math.clamp(
                plan.limit() + 1L, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
        if (plan.unit() == Unit.CABLE && isById(evenScore)) {
            CablesById found = new CablesById(searcher, query);
            if (searcher.timedOut() || (found.areMany(maxHits) && found.total() > Rescorer.MAX_RESCORED)) {
                return byId(found, maxHits, evenScore);
            }
        }
        LuceneHitOrder order = new LuceneHitOrder(plan, searcher.getIndexReader(), context);
        Optional<Query> rescored = rescoring.get();
        if (rescored.isPresent()) {
            return new Rescorer(searcher, order, counted(), plan.after(), context.similarity(), context.deadline())
                    .collect(query, rescored.get(), maxHits);
        }
        if (plan.sort() == Sort.RELEVANCE && plan.after().isEmpty() && !countsAll()) {
            int enough = Math.min(Integer.MAX_VALUE - TIES, maxHits) + TIES;
            TopDocs best = searcher.search(query, new TopScoreDocCollectorManager(enough, Engine.COUNTED_HITS));
            if (searcher.timedOut() || hasAllTies(best.scoreDocs, enough, maxHits)) {
                return new Page(order.best(best.scoreDocs, maxHits), best.totalHits);
            }
        }
        FieldDoc start = plan.after().isPresent() ? order.after(plan.after().get()) : null;
        return order.sorted(searcher, query, maxHits, start, counted());
    }

    private boolean isById(Optional<Float> evenScore) {
        return plan.sort() == Sort.ID || (plan.sort() == Sort.RELEVANCE && evenScore.isPresent());
    }

    /**
     * The page in order of id. If time was up, the first page has some of the hits that were found, and other pages
     * have none.
     */
    private Page byId(CablesById found, int maxHits, Optional<Float> evenScore) throws IOException {
        Optional<String> after = plan.after().map(Cursor::cable);
        boolean whole = !searcher.timedOut();
        Optional<List<Integer>> walked =
                whole ? context.deadline().inTime(() -> found.walk(maxHits, after)) : Optional.empty();
        List<Integer> documents =
                walked.isPresent() || after.isPresent() ? walked.orElse(List.of()) : found.some(maxHits);
        List<LuceneHitOrder.Found> hits = documents.stream()
                .map(doc -> plan.sort() == Sort.ID
                        ? LuceneHitOrder.Found.unscored(doc)
                        : LuceneHitOrder.Found.scored(doc, evenScore.orElseThrow()))
                .toList();
        TotalHits.Relation counted = whole ? TotalHits.Relation.EQUAL_TO : TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
        return new Page(hits, new TotalHits(found.total(), counted));
    }

    /** Whether all hits are counted while the page is collected, rather than in a second pass. */
    private boolean countsAll() {
        return plan.isCountOnly() && !new CollectionChoice(context).isCountedApart(plan.query());
    }

    /**
     * How many hits are counted at least while the best are collected; Lucene can skip others that are not among these.
     */
    private int counted() {
        return countsAll() ? Integer.MAX_VALUE : Engine.COUNTED_HITS;
    }

    /**
     * Whether the collected hits include all that have the same score as the last one on the page. Otherwise hits must
     * also be sorted by id, which is slow.
     */
    private static boolean hasAllTies(ScoreDoc[] docs, int enough, int maxHits) {
        return docs.length < enough || maxHits < 2 || docs[enough - 1].score < docs[maxHits - 2].score;
    }
}
