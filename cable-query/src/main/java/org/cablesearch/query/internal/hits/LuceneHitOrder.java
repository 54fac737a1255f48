// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.engine.Cursor;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.lucene.IndexedKeys;
import org.cablesearch.query.internal.lucene.ParagraphOrders;
import org.jspecify.annotations.Nullable;

/** The order of the hits of a plan: its sort keys in Lucene, and ids where hits are equal. */
record LuceneHitOrder(Plan plan, IndexReader reader, QueryContext context) {

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

    private static final BytesRef NO_ID = new BytesRef();

    private org.apache.lucene.search.Sort sort() {
        SortField id = byId();
        return switch (plan.sort()) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, id);
            case OLDEST -> new org.apache.lucene.search.Sort(byDate(false), id);
            case NEWEST -> new org.apache.lucene.search.Sort(byDate(true), id);
            case ID -> new org.apache.lucene.search.Sort(id);
        };
    }

    private SortField byId() {
        return plan.unit() == Unit.CABLE
                ? new SortField(IndexSchema.ID_ORDER, SortField.Type.STRING)
                : new SortField(IndexSchema.ID_ORDER, ParagraphOrders.BY_ID);
    }

    private SortField byDate(boolean newestFirst) {
        long missing = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        if (plan.unit() == Unit.PARAGRAPH) {
            return ParagraphOrders.byDate(newestFirst, missing);
        }
        return new SortField(IndexSchema.DATE, SortField.Type.LONG, newestFirst, missing);
    }

    /**
     * Collects hits in this order.
     *
     * @param start the place to begin after; null to begin with the first
     * @param counted how many hits are counted at least
     */
    HitCollector.Page sorted(IndexSearcher searcher, Query query, int maxHits, @Nullable FieldDoc start, int counted)
            throws IOException {
        TopDocs sorted = searcher.search(query, new TopFieldCollectorManager(sort(), maxHits, start, counted));
        List<Found> hits = Arrays.stream(sorted.scoreDocs)
                .map(doc -> found((FieldDoc) doc))
                .toList();
        return new HitCollector.Page(hits, sorted.totalHits);
    }

    private Found found(FieldDoc doc) {
        Object key = doc.fields[0];
        return switch (plan.sort()) {
            case RELEVANCE -> Found.scored(doc.doc, (Float) key);
            case OLDEST, NEWEST -> new Found(doc.doc, (Long) key, Float.NaN);
            case ID -> Found.unscored(doc.doc);
        };
    }

    /** The place where the cursor's page ended, in the form that lets Lucene continue after it. */
    FieldDoc after(Cursor cursor) throws IOException {
        BytesRef id = new BytesRef(cursor.cable());
        Object[] fields = switch (plan.sort()) {
            case RELEVANCE -> new Object[] {cursor.score(), id};
            case OLDEST, NEWEST -> new Object[] {cursor.key(), id};
            case ID -> new Object[] {id};
        };
        return new FieldDoc(lastDocument(cursor), Float.NaN, fields);
    }

    /**
     * The document of the cursor's last hit, which distinguishes paragraphs of one cable. Two cables are never equal in
     * all sort fields.
     */
    private int lastDocument(Cursor cursor) throws IOException {
        if (plan.unit() == Unit.PARAGRAPH) {
            Optional<IdLookup.Place> held = context.ids().withKey(KeyText.parse(cursor.cable()));
            if (held.isPresent()) {
                IdLookup.Place place = held.get();
                int first = Blocks.firstParagraph(place.leaf(), place.document());
                return place.leaf().docBase + Math.min(first + cursor.paragraph(), place.document());
            }
        }
        return reader.maxDoc();
    }

    /** The best hits by score, then by id. */
    List<Found> best(ScoreDoc[] docs, int maxHits) throws IOException {
        return best(
                Arrays.stream(docs).map(doc -> Found.scored(doc.doc, doc.score)).toList(), maxHits);
    }

    /**
     * The best hits by score, then by id. Only the ids of those with equal scores that reach the page are looked up,
     * and none when time is up.
     */
    List<Found> best(List<Found> hits, int maxHits) throws IOException {
        List<Found> byScore = new ArrayList<>(hits);
        byScore.sort(LuceneHitOrder::byScore);
        List<Found> best = new ArrayList<>();
        for (int begin = 0, end; begin < byScore.size() && best.size() < maxHits; begin = end) {
            float score = byScore.get(begin).score();
            end = begin + 1;
            while (end < byScore.size() && byScore.get(end).score() == score) {
                end++;
            }
            best.addAll(byId(byScore.subList(begin, end)));
        }
        return best.subList(0, Math.min(maxHits, best.size()));
    }

    /**
     * Written out: a hundred hits are sorted for each page, which took 3 % of a search with a comparator put together of
     * others.
     */
    private static int byScore(Found one, Found other) {
        int byScore = Float.compare(other.score(), one.score());
        return byScore == 0 ? Integer.compare(one.document(), other.document()) : byScore;
    }

    private List<Found> byId(List<Found> ties) throws IOException {
        if (ties.size() == 1) {
            return ties;
        }
        LeafReaderContext leaf = Blocks.leafOf(ties.get(0).document(), reader);
        boolean together =
                ties.getLast().document() < leaf.docBase + leaf.reader().maxDoc();
        return together ? byOrdinal(ties, leaf) : byText(ties);
    }

    /** Ties of one segment, whose ids need not be read to be sorted. They are in the order of the index. */
    private List<Found> byOrdinal(List<Found> ties, LeafReaderContext leaf) throws IOException {
        SortedDocValues ids = IndexedKeys.ids(leaf);
        long[] places = new long[ties.size()];
        for (int i = 0; i < places.length; i++) {
            long place = context.deadline().isOver()
                    ? -1
                    : IndexedKeys.ordinal(leaf, Blocks.cableOf(leaf, ties.get(i).document() - leaf.docBase), ids);
            places[i] = place << Integer.SIZE | i;
        }
        Arrays.sort(places);
        List<Found> sorted = new ArrayList<>(places.length);
        for (long place : places) {
            sorted.add(ties.get((int) place));
        }
        return sorted;
    }

    private List<Found> byText(List<Found> ties) throws IOException {
        Map<Integer, BytesRef> ids = new HashMap<>();
        for (Found hit : ties) {
            ids.put(hit.document(), context.deadline().isOver() ? NO_ID : key(hit.document()));
        }
        return ties.stream()
                .sorted(Comparator.comparing((Found hit) -> ids.get(hit.document()))
                        .thenComparingInt(Found::document))
                .toList();
    }

    /** The text of the key of the cable that a document belongs to. */
    private BytesRef key(int document) throws IOException {
        LeafReaderContext leaf = Blocks.leafOf(document, reader);
        return IndexedKeys.text(leaf, Blocks.cableOf(leaf, document - leaf.docBase));
    }

    /** Whether a hit comes after the last hit of another page. */
    boolean isAfter(Found hit, Cursor cursor) throws IOException {
        int byScore = Float.compare(hit.score(), cursor.score());
        return byScore < 0 || (byScore == 0 && key(hit.document()).compareTo(new BytesRef(cursor.cable())) > 0);
    }
}
