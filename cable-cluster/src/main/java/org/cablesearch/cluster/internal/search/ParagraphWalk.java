// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.translate.ParagraphQuery;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.Cable;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.engine.Cursor;
import org.cablesearch.query.internal.engine.Plan;
import tools.jackson.databind.JsonNode;

/**
 * Reads the paragraphs that a plan finds, in order. The cluster finds their cables, each with its matching
 * paragraphs. By date or id, the paragraphs of one cable follow each other. By relevance, cables come in the order of
 * their best paragraphs; the other paragraphs are held back until they precede all of the following cables. Paragraphs
 * that score alike are in the order of their cables.
 *
 * <p>From a cursor, cables before it are not read again, except where {@link ParagraphQuery#after} is empty.
 */
final class ParagraphWalk implements HitWalk {

    /** The maximum number of paragraphs that are read of one cable; hardly any cable has more. */
    private static final int MAX_LISTED = 1_000;

    private static final int MAX_OF_ONE_CABLE = 100_000;

    private final SearchRequest request;
    private final Sort sort;
    private final ParagraphQuery query;
    private final boolean matchesAll;
    private final Predicate<FoundHit> isAfterCursor;
    private final PriorityQueue<FoundHit> waiting = new PriorityQueue<>(FoundHit.BEST_FIRST);
    private final Deque<FoundHit> ready = new ArrayDeque<>();
    private List<JsonNode> after = List.of();
    private boolean cablesDone;

    ParagraphWalk(Plan plan, ParagraphQuery query) {
        this.request = plan.request();
        this.sort = plan.sort();
        Optional<Cursor> cursor = plan.after();
        boolean cablesFollow = sort != Sort.RELEVANCE || query.scoresByCable();
        if (cablesFollow) {
            cursor.ifPresent(last -> after = ClusterHitOrder.from(sort, last));
        }
        Optional<ParagraphQuery> following = cablesFollow
                ? Optional.empty()
                : cursor.flatMap(last -> query.after(last.score(), last.cable(), last.paragraph()));
        this.query = following.orElse(query);
        this.matchesAll = following.isEmpty();
        this.isAfterCursor = cursor.<Predicate<FoundHit>>map(last -> hit -> isAfter(hit, last))
                .orElse(hit -> true);
    }

    @Override
    public boolean matchesAll() {
        return matchesAll;
    }

    @Override
    public Page next(IOFunction<SearchBody, SearchAnswer> searching, int size, Consumer<SearchBody> beside)
            throws IOException {
        Optional<SearchAnswer> first = cablesDone ? Optional.empty() : Optional.of(read(searching, size, beside));
        while (ready.size() < size && !cablesDone) {
            read(searching, size, body -> {});
        }
        List<FoundHit> hits = new ArrayList<>();
        while (hits.size() < size && !ready.isEmpty()) {
            hits.add(ready.remove());
        }
        return new Page(hits, first);
    }

    @Override
    public boolean isDone() {
        return cablesDone && ready.isEmpty();
    }

    private SearchAnswer read(IOFunction<SearchBody, SearchAnswer> searching, int size, Consumer<SearchBody> beside)
            throws IOException {
        // The first cable after a cursor may have no more paragraphs.
        int maxCables = after.isEmpty() ? size : size + 1;
        SearchAnswer answer = search(searching, maxCables, MAX_LISTED, beside);
        boolean cutShort = answer.hits().stream()
                .anyMatch(hit -> ParagraphQuery.listed(hit).total() > MAX_LISTED);
        if (cutShort) {
            answer = search(searching, maxCables, MAX_OF_ONE_CABLE, beside);
        }
        List<SearchAnswer.Found> cables = answer.hits();
        for (SearchAnswer.Found cable : cables) {
            add(cable);
            after = cable.sort();
        }
        cablesDone = cables.size() < maxCables;
        Predicate<FoundHit> isBefore = cablesDone ? hit -> true : upTo(cables.getLast());
        while (!waiting.isEmpty() && isBefore.test(waiting.peek())) {
            ready.add(waiting.remove());
        }
        return answer;
    }

    /** Whether a hit is not after the paragraphs of a cable that score as the cable. */
    private static Predicate<FoundHit> upTo(SearchAnswer.Found cable) {
        FoundHit end = new FoundHit(
                StoredCable.withoutParagraphs(cable), Integer.MAX_VALUE, (float) cable.score(), 0, List.of());
        return hit -> FoundHit.BEST_FIRST.compare(hit, end) <= 0;
    }

    private SearchAnswer search(
            IOFunction<SearchBody, SearchAnswer> searching,
            int maxCables,
            int maxParagraphs,
            Consumer<SearchBody> beside)
            throws IOException {
        String order = sort == Sort.RELEVANCE ? SearchBody.SCORE : ClusterFields.INDEX;
        JsonNode listing = query.listing(maxParagraphs, order, list -> Queries.values(list, ClusterFields.INDEX));
        SearchBody body =
                ClusterHitOrder.next(request, listing, maxCables, after).sort(ClusterFields.NUMBER, false);
        beside.accept(body);
        return searching.apply(body);
    }

    private void add(SearchAnswer.Found hit) {
        Cable cable = StoredCable.withoutParagraphs(hit);
        List<SearchAnswer.Found> paragraphs = ParagraphQuery.listed(hit).hits();
        for (SearchAnswer.Found paragraph : paragraphs) {
            int index = Integer.parseInt(paragraph.value(ClusterFields.INDEX));
            if (sort == Sort.RELEVANCE) {
                // What the cable scores in addition to its best paragraph is added to all its paragraphs.
                double ofCable = hit.score() - paragraphs.getFirst().listedScore();
                float score = (float) (ofCable + paragraph.listedScore());
                add(waiting, new FoundHit(cable, index, score, Float.floatToIntBits(score), paragraph.matched()));
            } else {
                add(ready, new FoundHit(cable, index, 0, ClusterHitOrder.key(sort, hit), paragraph.matched()));
            }
        }
    }

    private void add(Queue<FoundHit> hits, FoundHit found) {
        if (isAfterCursor.test(found)) {
            hits.add(found);
        }
    }

    private boolean isAfter(FoundHit hit, Cursor last) {
        int byKey = switch (sort) {
            case RELEVANCE -> Float.compare(last.score(), hit.score());
            case OLDEST -> Long.compare(hit.key(), last.key());
            case NEWEST -> Long.compare(last.key(), hit.key());
            case ID -> 0;
        };
        int byCable =
                byKey != 0 ? byKey : new BytesRef(KeyText.of(hit.cable().key())).compareTo(new BytesRef(last.cable()));
        return byCable > 0 || (byCable == 0 && hit.paragraph() > last.paragraph());
    }
}
