// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the body of a search step by step. */
public final class SearchBody {

    /** The order by score, in {@link #sort}. */
    public static final String SCORE = "_score";

    /** The order of documents in their shards, which is the fastest. */
    public static final String ANY_ORDER = "_shard_doc";

    private final ObjectNode body = Json.object();
    private boolean dear;

    public SearchBody(JsonNode query, int size) {
        body.set("query", query);
        body.put("size", size).put("track_total_hits", false);
    }

    /** A search that only counts. */
    public static SearchBody counting(JsonNode query) {
        return new SearchBody(query, 0);
    }

    /** Says that this search costs much, so that it is not sent in vain. */
    public SearchBody dear() {
        dear = true;
        return this;
    }

    /** Whether this search costs much. */
    public boolean isDear() {
        return dear;
    }

    /** Maximum hits that the search returns. */
    public int size() {
        return body.path("size").asInt();
    }

    /** Counts all hits. */
    public SearchBody countAll() {
        body.put("track_total_hits", true);
        return this;
    }

    /** Counts hits up to a limit. */
    public SearchBody countTo(int maxCount) {
        body.put("track_total_hits", maxCount);
        return this;
    }

    /** Orders hits by a field, after the fields of earlier calls; documents without a value come last. */
    public SearchBody sort(String field, boolean descending) {
        ObjectNode order = Json.object("order", descending ? "desc" : "asc");
        boolean ofDocuments = !field.equals(SCORE) && !field.equals(ANY_ORDER);
        body.withArrayProperty("sort").add(Json.object(field, ofDocuments ? order.put("missing", "_last") : order));
        return this;
    }

    /** Continues after the hit that has these values in the sort fields. */
    public SearchBody after(Collection<? extends JsonNode> values) {
        body.set("search_after", Json.array(values));
        return this;
    }

    /** Reads stored fields of the hits. */
    public SearchBody stored(List<String> fields) {
        body.withArrayProperty("stored_fields").addAll(Json.texts(fields));
        return this;
    }

    /** Reads the numbers of the documents' last changes. */
    public SearchBody versions() {
        body.put("version", true);
        return this;
    }

    /** Reads doc values of the hits, and no stored fields. */
    public SearchBody valuesOnly(String... fields) {
        return values(fields).stored(List.of("_none_"));
    }

    /** Reads doc values of the hits, whose nested documents may be listed. */
    public SearchBody values(String... fields) {
        body.set("docvalue_fields", Json.texts(List.of(fields)));
        return this;
    }

    /** Counts values beside the hits. */
    public SearchBody count(String name, JsonNode aggregation) {
        body.withObjectProperty("aggs").set(name, aggregation);
        return this;
    }

    /** Stops the search after this many milliseconds; it then returns what was found so far. */
    public SearchBody timeout(long milliseconds) {
        body.put("timeout", Math.max(1, milliseconds) + "ms");
        return this;
    }

    /** Describes how each shard understood the query. */
    SearchBody profile() {
        body.put("profile", true);
        return this;
    }

    /** Searches one of several parts of the documents, which can be read at the same time. */
    public SearchBody part(int number, int parts) {
        body.putObject("slice").put("id", number).put("max", parts);
        return this;
    }

    /** Searches the index as it was at a point in time. */
    public SearchBody at(String pointInTime, String keptFor) {
        body.putObject("pit").put("id", pointInTime).put("keep_alive", keptFor);
        return this;
    }

    public ObjectNode json() {
        return body;
    }
}
