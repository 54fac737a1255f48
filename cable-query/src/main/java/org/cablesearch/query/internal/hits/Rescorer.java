// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.engine.Cursor;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ForwardScorer;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Ranks in two steps: the first ranks all cables by a score that is fast to compute, the second ranks the best of them
 * by a better and slower score. So a page costs as much as with the first score alone, plus a little for each of the
 * best.
 *
 * <p>At most {@link #MAX_RESCORED} cables are rescored: those whose first score is above that
 * of the next cable in the order, the edge. The score of the edge is added to their second scores, so rescored cables
 * come before all others. Scores therefore fall from page to page, and pages continue exactly, wherever the cables are
 * in the index.
 *
 * @param counted how many hits are counted at least
 */
public record Rescorer(
        IndexSearcher searcher,
        LuceneHitOrder order,
        int counted,
        Optional<Cursor> after,
        Similarity similarity,
        Deadline deadline) {

    /**
     * Number of cables that are rescored. In {@code RankingTest}, half as many lose one answer in a hundred, and twice as many
     * find no more.
     */
    public static final int MAX_RESCORED = 100;

    private static final BytesRef AFTER_ALL_IDS = UnicodeUtil.BIG_TERM;

    /**
     * Collects one page. If there is no time left to rescore it, the first page has the best hits by their first scores.
     * Other pages have none, because only rescored hits show which of them the pages before have.
     *
     * @param first the hits, with their first scores
     * @param second scores the documents that {@code first} matches
     * @param maxHits how many hits to collect
     */
    HitCollector.Page collect(Query first, Query second, int maxHits) throws IOException {
        TopDocs best = searcher.search(first, new TopScoreDocCollectorManager(MAX_RESCORED + 1, counted));
        if (best.scoreDocs.length == 0) {
            return new HitCollector.Page(List.of(), best.totalHits);
        }
        boolean others = best.scoreDocs.length > MAX_RESCORED;
        float edge = others ? best.scoreDocs[MAX_RESCORED].score : Float.NEGATIVE_INFINITY;
        Optional<List<LuceneHitOrder.Found>> page = deadline.inTime(() -> {
            List<LuceneHitOrder.Found> hits = new ArrayList<>(rescored(best.scoreDocs, edge, second, maxHits));
            if (others && hits.size() < maxHits) {
                hits.addAll(others(first, edge, maxHits - hits.size()));
            }
            return hits;
        });
        List<LuceneHitOrder.Found> hits = page.isPresent() ? page.get() : notRescored(best.scoreDocs, maxHits);
        return new HitCollector.Page(hits, best.totalHits);
    }

    private List<LuceneHitOrder.Found> notRescored(ScoreDoc[] docs, int maxHits) throws IOException {
        return after.isPresent() ? List.of() : order.best(docs, maxHits);
    }

    /** The best of the rescored hits. */
    private List<LuceneHitOrder.Found> rescored(ScoreDoc[] docs, float edge, Query second, int maxHits)
            throws IOException {
        int[] above = new int[docs.length];
        int count = 0;
        for (ScoreDoc doc : docs) {
            if (doc.score > edge) {
                above[count++] = doc.doc;
            }
        }
        Arrays.sort(above, 0, count);
        List<LuceneHitOrder.Found> following = new ArrayList<>();
        for (LuceneHitOrder.Found hit : rescored(second, Arrays.copyOf(above, count), edge)) {
            if (after.isEmpty() || order.isAfter(hit, after.get())) {
                following.add(hit);
            }
        }
        return order.best(following, maxHits);
    }

    /** Documents with their second scores. They must be in the order of the index. */
    private List<LuceneHitOrder.Found> rescored(Query second, int[] documents, float edge) throws IOException {
        IndexSearcher exact = TimedSearcher.of(searcher, similarity, deadline);
        ForwardScorer scorer = new ForwardScorer(exact.createWeight(exact.rewrite(second), ScoreMode.COMPLETE, 1f));
        List<LuceneHitOrder.Found> rescored = new ArrayList<>();
        for (int document : documents) {
            deadline.check();
            LeafReaderContext leaf = Blocks.leafOf(document, searcher.getIndexReader());
            Scorer scored = scorer.at(leaf, document - leaf.docBase);
            float own = scored == null ? 0 : scored.score();
            float score = Math.max(Math.max(0, edge) + own, Math.nextUp(edge));
            rescored.add(LuceneHitOrder.Found.scored(document, score));
        }
        return rescored;
    }

    /** The hits after the rescored ones, sorted by first score and id. */
    private List<LuceneHitOrder.Found> others(Query first, float edge, int maxHits) throws IOException {
        boolean begun = after.isPresent() && after.get().score() <= edge;
        FieldDoc start = begun
                ? order.after(after.get())
                : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {Math.nextUp(edge), AFTER_ALL_IDS});
        return order.sorted(searcher, first, maxHits, start, counted).hits();
    }
}
