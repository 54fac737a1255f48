// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.engine.Cursor;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.ScoringClauses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The order of cables: by the sort of the request, then by id. */
final class ClusterHitOrder {

    private ClusterHitOrder() {}

    /**
     * A search for the next cables in order, which reads what a list of hits shows of them.
     *
     * @param after the sort values of the last cable before them; empty for the first cables
     */
    static SearchBody next(SearchRequest request, JsonNode query, int size, List<JsonNode> after) {
        SearchBody body = new SearchBody(query, size).dear().stored(List.of(read(request)));
        switch (request.sort()) {
            case RELEVANCE -> body.sort(SearchBody.SCORE, true);
            case OLDEST -> body.sort(ClusterFields.DATE, false);
            case NEWEST -> body.sort(ClusterFields.DATE, true);
            case ID -> {}
        }
        body.sort(ClusterFields.ID_ORDER, false);
        return after.isEmpty() ? body : body.after(after);
    }

    /** Names are marked where the record of the cable lists them; for all else, its head is enough. */
    private static String read(SearchRequest request) {
        boolean named =
                !ScoringClauses.of(request.query(), AnalysedLeaf::of).names().isEmpty();
        return named ? ClusterFields.RECORD : ClusterFields.HEAD;
    }

    /** The key of a hit in a cursor: the bits of its score, or its date. */
    static long key(Sort sort, SearchAnswer.Found hit) {
        return switch (sort) {
            case RELEVANCE -> Float.floatToIntBits((float) hit.score());
            case OLDEST, NEWEST -> hit.sort().get(0).asLong();
            case ID -> 0;
        };
    }

    /** The sort values at the end of a page, after which the cluster continues. */
    static List<JsonNode> after(Sort sort, Cursor cursor) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Stream<JsonNode> key = switch (sort) {
            case RELEVANCE -> Stream.of(json.numberNode(cursor.score()));
            case OLDEST, NEWEST -> Stream.of(json.numberNode(cursor.key()));
            case ID -> Stream.of();
        };
        return Stream.concat(key, Stream.of(json.stringNode(cursor.cable()))).toList();
    }

    /**
     * The sort values from which the cluster continues with the cable at the end of a page, some of whose paragraphs may
     * follow, in an order that ends with {@link ClusterFields#NUMBER}.
     */
    static List<JsonNode> from(Sort sort, Cursor cursor) {
        JsonNode beforeAll = JsonNodeFactory.instance.numberNode(Long.MIN_VALUE);
        return Stream.concat(after(sort, cursor).stream(), Stream.of(beforeAll)).toList();
    }
}
