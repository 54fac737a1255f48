// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the cluster's aggregations, one per method, which count values beside the hits of a search. */
public final class Counts {

    /** The key of a value in the answer to {@link #walk}. */
    public static final String VALUE = "value";

    /** How many values each shard reports at least, so that few facets are counted twice. */
    private static final int MIN_OF_SHARD = 300;

    private Counts() {}

    /** The commonest values of a field; equally common ones are in order. */
    public static ObjectNode commonest(String field, int maxValues) {
        return Json.object(
                "terms",
                Json.object("field", field)
                        .put("size", Math.max(1, maxValues))
                        .put("shard_size", Math.max(100, 3 * maxValues)));
    }

    /** The commonest values of a field, of more from each shard; read the answer with {@link Commonest}. */
    public static ObjectNode candidates(String field, int atOnce) {
        return Json.object(
                "terms",
                Json.object("field", field)
                        .put("size", atOnce)
                        .put("shard_size", Math.max(MIN_OF_SHARD, atOnce))
                        .put("show_term_doc_count_error", true));
    }

    /** The commonest values of a field that have one of some prefixes. */
    public static ObjectNode commonest(String field, int maxValues, Collection<String> prefixes) {
        ObjectNode counted = commonest(field, maxValues);
        counted.withObjectProperty("terms")
                .put("include", prefixes.stream().map(Counts::beginning).collect(Collectors.joining("|")));
        return counted;
    }

    /** A regular expression that fits any value with a prefix. */
    private static String beginning(String prefix) {
        StringBuilder expression = new StringBuilder(prefix.length() + 2);
        prefix.codePoints().forEach(c -> {
            if (!Character.isLetterOrDigit(c) && c < 128) {
                expression.append('\\');
            }
            expression.appendCodePoint(c);
        });
        return expression.append(".*").toString();
    }

    /** The first values of a field, in order, that have one of some prefixes. */
    public static ObjectNode first(String field, int maxValues, Collection<String> prefixes) {
        return inOrder("asc", commonest(field, maxValues, prefixes));
    }

    /** The last values of a field, in order. */
    public static ObjectNode last(String field, int maxValues) {
        return inOrder("desc", commonest(field, maxValues));
    }

    private static ObjectNode inOrder(String direction, ObjectNode counted) {
        counted.withObjectProperty("terms").set("order", Json.object("_key", direction));
        return counted;
    }

    /** Only the given values of a field. */
    public static ObjectNode these(String field, Collection<String> values) {
        ObjectNode terms = Json.object("field", field).put("size", Math.max(1, values.size()));
        terms.set("include", Json.texts(values));
        return Json.object("terms", terms);
    }

    /**
     * All values of a field in order, {@code atOnce} at a time.
     *
     * @param after where the answer before ended; empty for the first values
     */
    public static ObjectNode walk(String field, int atOnce, Optional<JsonNode> after) {
        ObjectNode walk = Json.object().put("size", atOnce);
        walk.putArray("sources").addObject().putObject(VALUE).putObject("terms").put("field", field);
        after.ifPresent(value -> walk.set("after", value));
        return Json.object("composite", walk);
    }

    /** The sum of a field of numbers. */
    public static ObjectNode sum(String field) {
        return Json.object("sum", Json.object("field", field));
    }

    /** Counts documents without a value in a field. */
    public static ObjectNode missing(String field) {
        return Json.object("missing", Json.object("field", field));
    }

    /** Counts documents that match a query. */
    public static ObjectNode matching(JsonNode query) {
        return Json.object("filter", query);
    }

    /** Counts nested documents that match a query; read the answer with {@link #nestedCount}. */
    public static ObjectNode nested(String path, JsonNode query) {
        return nested(path, query, Map.of());
    }

    /**
     * Counts nested documents that match a query, with further counts within them; read the answer with {@link
     * #ofNested}.
     */
    public static ObjectNode nested(String path, JsonNode query, Map<String, ObjectNode> counted) {
        return with(
                Json.object("nested", Json.object("path", path)), Map.of("matching", with(matching(query), counted)));
    }

    /** Unwraps the answer to {@link #nested(String, JsonNode, Map)}. */
    public static JsonNode ofNested(JsonNode answer) {
        return answer.path("matching");
    }

    /** Number of nested documents that match. */
    public static long nestedCount(JsonNode answer) {
        return count(ofNested(answer));
    }

    /** The values in an answer with their counts, in the order of the answer. */
    public static Map<String, Long> byValue(JsonNode counted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counted.path("buckets")
                .values()
                .forEach(bucket -> counts.put(bucket.path("key").asString(), count(bucket)));
        return counts;
    }

    /** Number of documents counted. */
    public static long count(JsonNode answer) {
        return answer.path("doc_count").asLong();
    }

    /** Adds further counts within each counted value. */
    public static ObjectNode with(ObjectNode aggregation, Map<String, ObjectNode> counted) {
        if (!counted.isEmpty()) {
            ObjectNode within = aggregation.putObject("aggs");
            counted.forEach(within::set);
        }
        return aggregation;
    }
}
