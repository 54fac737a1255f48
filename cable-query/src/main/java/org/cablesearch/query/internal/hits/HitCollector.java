package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.CollectionChoice;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.engine.Cursor;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.CableIds;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.lucene.ParagraphOrders;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/** Collects one page of hits, in a stable order. */
final class HitCollector {

    /** How many more hits than the page needs are collected, because hits of equal score are then ordered by id. */
    private static final int TIES = 32;

    /**
     * The document of a hit and its sort key.
     *
     * @param document its number in the index
     * @param key its sort key, as in {@link Cursor#key()}
     * @param score its score; NaN unless hits are sorted by score
     */
    record Found(int document, long key, float score) {

        /** A hit that was sorted by its score. */
        static Found scored(int document, float score) {
            return new Found(document, Float.floatToIntBits(score), score);
        }

        /** A hit that was sorted by its id alone. */
        static Found unscored(int document) {
            return new Found(document, 0, Float.NaN);
        }
    }

    /**
     * One page of hits.
     *
     * @param hits the hits, and one more than the limit if there is another page
     * @param total the number of hits on all pages, as far as counted
     */
    record Page(List<Found> hits, TotalHits total) {}

    private static final BytesRef NO_ID = new BytesRef();

    private final IndexSearcher searcher;
    private final IdLookup ids;
    private final CollectionChoice shape;
    private final SearchRequest request;
    private final Deadline deadline;

    HitCollector(IndexSearcher searcher, QueryContext context, SearchRequest request) {
        this.searcher = searcher;
        this.ids = context.ids();
        this.shape = new CollectionChoice(context);
        this.deadline = context.deadline();
        this.request = request;
    }

    /**
     * Collects the page of hits that a query matches and scores.
     *
     * @param refining creates the query that ranks the best hits, if there is one; called only if hits are collected by
     *     score
     * @param evenScore the score of all hits, if it is the same for all
     */
    Page collect(Query query, Deadline.Work<Optional<Query>> refining, Optional<Float> evenScore) throws IOException {
        int maxHits = Math.clamp(
                request.limit() + 1L, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
        Optional<Cursor> after = request.after().map(text -> Cursor.parse(text, request));
        if (request.unit() == Unit.CABLE && isById(evenScore)) {
            CablesById found = new CablesById(searcher, query);
            if (searcher.timedOut() || (found.areMany(maxHits) && found.total() > Rescorer.MAX_REFINED)) {
                return byId(found, maxHits, after.map(Cursor::cable), evenScore);
            }
        }
        Optional<Query> refined = refining.done();
        if (refined.isPresent()) {
            int most = request.query() instanceof CableQuery.Word ? Rescorer.MAX_OF_ONE_WORD : Rescorer.MAX_REFINED;
            return new Rescorer(searcher, most, this, after, deadline).collect(query, refined.get(), maxHits);
        }
        if (request.sort() == Sort.RELEVANCE && after.isEmpty() && !countsAll()) {
            int most = Math.min(Integer.MAX_VALUE - TIES, maxHits) + TIES;
            TopDocs best = searcher.search(query, new TopScoreDocCollectorManager(most, Engine.COUNTED_HITS));
            if (searcher.timedOut() || hasAllTies(best.scoreDocs, most, maxHits)) {
                List<Found> hits = byScore(best.scoreDocs);
                return new Page(hits.subList(0, Math.min(maxHits, hits.size())), best.totalHits);
            }
        }
        return sorted(query, maxHits, after.isPresent() ? fieldDoc(after.get()) : null);
    }

    private boolean isById(Optional<Float> evenScore) {
        return request.sort() == Sort.ID || (request.sort() == Sort.RELEVANCE && evenScore.isPresent());
    }

    /**
     * The page in order of id. If time was up, the first page has some of the hits that were found, and other pages
     * have none.
     */
    private Page byId(CablesById found, int maxHits, Optional<String> after, Optional<Float> evenScore)
            throws IOException {
        boolean whole = !searcher.timedOut();
        Optional<List<Integer>> walked = whole ? deadline.inTime(() -> found.walk(maxHits, after)) : Optional.empty();
        List<Integer> documents =
                walked.isPresent() || after.isPresent() ? walked.orElse(List.of()) : found.some(maxHits);
        List<Found> hits = documents.stream()
                .map(doc ->
                        request.sort() == Sort.ID ? Found.unscored(doc) : Found.scored(doc, evenScore.orElseThrow()))
                .toList();
        TotalHits.Relation counted = whole ? TotalHits.Relation.EQUAL_TO : TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
        return new Page(hits, new TotalHits(found.total(), counted));
    }

    /** Whether all hits are counted while the page is collected, rather than in a second pass. */
    private boolean countsAll() {
        return request.exactTotal() && request.facets().isEmpty() && shape.isCostlyToMatch(request.query());
    }

    /**
     * How many hits are counted at least while the best are collected; Lucene can skip others that are not among these.
     */
    int counted() {
        return countsAll() ? Integer.MAX_VALUE : Engine.COUNTED_HITS;
    }

    /** The hits after a place in the sort order; without a place, from the beginning. */
    Page sorted(Query query, int maxHits, @Nullable FieldDoc start) throws IOException {
        TopDocs sorted = searcher.search(query, new TopFieldCollectorManager(order(), maxHits, start, counted()));
        List<Found> hits = Arrays.stream(sorted.scoreDocs)
                .map(doc -> found((FieldDoc) doc))
                .toList();
        return new Page(hits, sorted.totalHits);
    }

    /**
     * Whether the collected hits include all that have the same score as the last one on the page. Otherwise hits must
     * also be sorted by id, which is slow.
     */
    private static boolean hasAllTies(ScoreDoc[] docs, int most, int maxHits) {
        return docs.length < most || maxHits < 2 || docs[most - 1].score < docs[maxHits - 2].score;
    }

    /** Hits with their scores, in order. */
    List<Found> byScore(ScoreDoc[] docs) {
        return inOrder(
                Arrays.stream(docs).map(doc -> Found.scored(doc.doc, doc.score)).toList());
    }

    /**
     * Sorts hits by score, then by id. Only the ids of hits with equal scores are looked up, and none when time is up.
     */
    List<Found> inOrder(List<Found> hits) {
        Map<Integer, BytesRef> ids = new HashMap<>();
        return hits.stream()
                .sorted(Comparator.comparingDouble((Found hit) -> -hit.score())
                        .thenComparing(hit -> ids.computeIfAbsent(hit.document(), this::sortedId))
                        .thenComparingInt(Found::document))
                .toList();
    }

    private BytesRef sortedId(int document) {
        try {
            return deadline.isOver() ? NO_ID : new BytesRef(key(document).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of the cable that a document belongs to. */
    CableKey key(int document) throws IOException {
        LeafReaderContext leaf = leafOf(document);
        return CableIds.key(leaf, Blocks.cableOf(leaf, document - leaf.docBase));
    }

    /** The segment that holds a document. */
    LeafReaderContext leafOf(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    private org.apache.lucene.search.Sort order() {
        SortField id = byId();
        return switch (request.sort()) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, id);
            case DATE -> new org.apache.lucene.search.Sort(byDate(false), id);
            case NEWEST -> new org.apache.lucene.search.Sort(byDate(true), id);
            case ID -> new org.apache.lucene.search.Sort(id);
        };
    }

    private SortField byId() {
        return request.unit() == Unit.CABLE
                ? new SortField(IndexSchema.ID_ORDER, SortField.Type.STRING)
                : new SortField(IndexSchema.ID_ORDER, ParagraphOrders.BY_ID);
    }

    private SortField byDate(boolean newestFirst) {
        long missing = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        if (request.unit() == Unit.PARAGRAPH) {
            return ParagraphOrders.byDate(newestFirst, missing);
        }
        return new SortField(IndexSchema.DATE, SortField.Type.LONG, newestFirst, missing);
    }

    private Found found(FieldDoc doc) {
        Object key = doc.fields[0];
        return switch (request.sort()) {
            case RELEVANCE -> Found.scored(doc.doc, (Float) key);
            case DATE, NEWEST -> new Found(doc.doc, (Long) key, Float.NaN);
            case ID -> Found.unscored(doc.doc);
        };
    }

    /** The place where the cursor's page ended, in the form that lets Lucene continue after it. */
    FieldDoc fieldDoc(Cursor cursor) throws IOException {
        BytesRef id = new BytesRef(cursor.cable());
        Object[] fields = switch (request.sort()) {
            case RELEVANCE -> new Object[] {cursor.score(), id};
            case DATE, NEWEST -> new Object[] {cursor.key(), id};
            case ID -> new Object[] {id};
        };
        return new FieldDoc(lastDocument(cursor), Float.NaN, fields);
    }

    /**
     * The document of the cursor's last hit, which distinguishes paragraphs of one cable. Two cables are never equal in
     * all sort fields.
     */
    private int lastDocument(Cursor cursor) throws IOException {
        if (request.unit() == Unit.PARAGRAPH) {
            Optional<IdLookup.Place> held = ids.withKey(cursor.cable());
            if (held.isPresent()) {
                IdLookup.Place place = held.get();
                int first = Blocks.firstParagraph(place.leaf(), place.document());
                return place.leaf().docBase + Math.min(first + cursor.paragraph(), place.document());
            }
        }
        return searcher.getIndexReader().maxDoc();
    }
}
