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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.engine.Cursor;
import org.cablesearch.query.internal.lucene.ForwardScorer;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Ranks in two steps: the first ranks all cables by a score that is fast to compute, the second ranks the best of them
 * by a better and slower score. So a page costs as much as with the first score alone, plus a little for each of the
 * best.
 *
 * <p>At most {@link #MAX_REFINED} or {@link #MAX_OF_ONE_WORD} cables are refined: those whose first score is above that
 * of the next cable in the order, the edge. The score of the edge is added to their second scores, so refined cables
 * come before all others. Scores therefore fall from page to page, and pages continue exactly, wherever the cables are
 * in the index.
 */
public final class Rescorer {

    /**
     * How many cables are refined for several words. Their quick scores add up to a different order than likelihoods
     * would. In an archive of 250,000 cables, this many find what a hundred would find if the first step ranked by
     * likelihood.
     */
    public static final int MAX_REFINED = 130;

    /**
     * How many cables are refined for one word. In {@code RankingTest}, half as many lose one answer in a hundred, and
     * twice as many find no more.
     */
    static final int MAX_OF_ONE_WORD = 100;

    private static final BytesRef AFTER_ALL_IDS = UnicodeUtil.BIG_TERM;

    private final IndexSearcher searcher;
    private final int maxRescored;
    private final HitCollector plain;
    private final Optional<Cursor> after;
    private final Deadline deadline;

    /** @param maxRescored how many cables are refined at most */
    Rescorer(IndexSearcher searcher, int maxRescored, HitCollector plain, Optional<Cursor> after, Deadline deadline) {
        this.searcher = searcher;
        this.maxRescored = maxRescored;
        this.plain = plain;
        this.after = after;
        this.deadline = deadline;
    }

    /**
     * Collects one page. If there is no time left to refine it, the first page has the best hits by their first scores.
     * Other pages have none, because only refined hits show which of them the pages before have.
     *
     * @param first the hits, with their first scores
     * @param second scores the documents that {@code first} matches
     * @param maxHits how many hits to collect
     */
    HitCollector.Page collect(Query first, Query second, int maxHits) throws IOException {
        TopDocs best = searcher.search(first, new TopScoreDocCollectorManager(maxRescored + 1, plain.counted()));
        Optional<List<HitCollector.Found>> page =
                deadline.inTime(() -> refined(best.scoreDocs, first, second, maxHits));
        return new HitCollector.Page(page.orElseGet(() -> unrefined(best.scoreDocs, maxHits)), best.totalHits);
    }

    private List<HitCollector.Found> unrefined(ScoreDoc[] docs, int maxHits) {
        return after.isPresent() ? List.of() : plain.byScore(Arrays.copyOf(docs, Math.min(docs.length, maxHits)));
    }

    private List<HitCollector.Found> refined(ScoreDoc[] docs, Query first, Query second, int maxHits)
            throws IOException {
        float edge = docs.length > maxRescored ? docs[maxRescored].score : Float.NEGATIVE_INFINITY;
        List<ScoreDoc> refined =
                Arrays.stream(docs).filter(doc -> doc.score > edge).toList();
        List<HitCollector.Found> page = new ArrayList<>();
        for (HitCollector.Found hit : plain.inOrder(rescored(second, refined, edge))) {
            if (page.size() < maxHits && isAfterCursor(hit)) {
                page.add(hit);
            }
        }
        if (page.size() < maxHits && docs.length > maxRescored) {
            page.addAll(others(first, edge, maxHits - page.size()));
        }
        return page;
    }

    private boolean isAfterCursor(HitCollector.Found hit) throws IOException {
        if (after.isEmpty()) {
            return true;
        }
        int byScore = Float.compare(hit.score(), after.get().score());
        return byScore < 0 || (byScore == 0 && isAfter(hit, after.get().cable()));
    }

    private boolean isAfter(HitCollector.Found hit, String cable) throws IOException {
        return new BytesRef(plain.key(hit.document()).toString()).compareTo(new BytesRef(cable)) > 0;
    }

    /** The documents in the order of the index, with their second scores. */
    private List<HitCollector.Found> rescored(Query second, List<ScoreDoc> docs, float edge) throws IOException {
        IndexSearcher exact = TimedSearcher.of(searcher, IndexSchema.similarity(), deadline);
        ForwardScorer scorer = new ForwardScorer(exact.createWeight(exact.rewrite(second), ScoreMode.COMPLETE, 1f));
        List<ScoreDoc> ordered = docs.stream()
                .sorted((one, other) -> Integer.compare(one.doc, other.doc))
                .toList();
        List<HitCollector.Found> rescored = new ArrayList<>();
        for (ScoreDoc doc : ordered) {
            deadline.check();
            LeafReaderContext leaf = plain.leafOf(doc.doc);
            Scorer scored = scorer.at(leaf, doc.doc - leaf.docBase);
            float own = scored == null ? 0 : scored.score();
            float score = Math.max(Math.max(0, edge) + own, Math.nextUp(edge));
            rescored.add(HitCollector.Found.scored(doc.doc, score));
        }
        return rescored;
    }

    /** The hits after the refined ones, sorted by first score and id. */
    private List<HitCollector.Found> others(Query first, float edge, int maxHits) throws IOException {
        boolean begun = after.isPresent() && after.get().score() <= edge;
        FieldDoc start = begun
                ? plain.fieldDoc(after.get())
                : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {Math.nextUp(edge), AFTER_ALL_IDS});
        return plain.sorted(first, maxHits, start).hits();
    }
}
