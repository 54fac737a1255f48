// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the queries of the cluster, one kind per method. */
public final class Queries {

    /**
     * The maximum depth of a query that is sent as JSON. The cluster refuses JSON deeper than 250 levels, but part of a
     * query can be sent as text, in which counting starts again.
     */
    private static final int MAX_DEPTH = 100;

    /** What {@link #upTo} makes of a score of 0, which means there that a document does not match. */
    static final float ZERO = 1e-30f;

    private Queries() {}

    /** Every document. */
    public static ObjectNode all() {
        return Json.object("match_all", Json.object());
    }

    /** No document. */
    public static ObjectNode none() {
        return Json.object("match_none", Json.object());
    }

    public static ObjectNode term(String field, String term) {
        return Json.object("term", Json.object(field, Json.object("value", term)));
    }

    /** Documents that have one of the terms; for use without scores. */
    public static ObjectNode terms(String field, Collection<String> terms) {
        return terms.size() == 1
                ? term(field, terms.iterator().next())
                : Json.object("terms", Json.object(field, Json.texts(terms)));
    }

    /** Documents with a value in a field. */
    public static ObjectNode exists(String field) {
        return Json.object("exists", Json.object("field", field));
    }

    /** Documents with a number in a range, both ends included. */
    public static ObjectNode between(String field, long first, long last) {
        return Json.object(
                "range", Json.object(field, Json.object().put("gte", first).put("lte", last)));
    }

    /** Documents with a value on one side of another, which is not included. */
    public static ObjectNode beyond(String field, String value, boolean after) {
        return Json.object("range", Json.object(field, Json.object(after ? "gt" : "lt", value)));
    }

    public static ObjectNode prefix(String field, String prefix) {
        return Json.object("prefix", Json.object(field, Json.object("value", prefix)));
    }

    public static ObjectNode wildcard(String field, String pattern) {
        return Json.object("wildcard", Json.object(field, Json.object("value", pattern)));
    }

    /** Documents with a term that fits a regular expression, in any case; {@code &} is not an operator. */
    public static ObjectNode regex(String field, String expression) {
        ObjectNode value = Json.object("value", expression);
        value.put("flags", "EMPTY|ANYSTRING|INTERVAL").put("case_insensitive", true);
        return Json.object("regexp", Json.object(field, value));
    }

    /**
     * Documents with a term that differs in at most {@code edits} letters. There is no limit to the number of such
     * terms.
     */
    public static ObjectNode fuzzy(String field, String word, int edits) {
        ObjectNode value = Json.object("value", word);
        value.put("fuzziness", edits).put("rewrite", "constant_score");
        return Json.object("fuzzy", Json.object(field, value));
    }

    /**
     * Documents with these words side by side.
     *
     * @param words the words in the form that the field's analyzer splits
     * @param slop how many places the words may be moved apart
     */
    public static ObjectNode phrase(String field, String words, int slop) {
        return Json.object(
                "match_phrase", Json.object(field, Json.object("query", words).put("slop", slop)));
    }

    /** Documents with a matching nested document, scored by the best one. */
    public static ObjectNode nested(String path, JsonNode query) {
        ObjectNode nested = Json.object("path", path);
        nested.set("query", query);
        return Json.object("nested", nested.put("score_mode", "max"));
    }

    /**
     * As {@link #nested(String, JsonNode)}, and lists the nested documents that match.
     *
     * @param name the name of the list in the answer
     * @param maxHits how many to list for each document
     * @param order the fields that they are sorted by; {@link SearchBody#SCORE} for the best first
     */
    public static ObjectNode listing(String path, JsonNode query, String name, int maxHits, List<String> order) {
        ObjectNode nested = nested(path, query);
        ObjectNode inner = Json.object("name", name).put("size", maxHits).put("_source", false);
        inner.set("sort", Json.texts(new LinkedHashSet<>(order)));
        nested.withObjectProperty("nested").set("inner_hits", inner);
        return nested;
    }

    /** Reads values of the documents in a {@link #listing}. */
    public static ObjectNode values(ObjectNode listing, String field) {
        return reading(listing, "docvalue_fields", field);
    }

    /** Reads a stored field of the documents in a {@link #listing}. */
    public static ObjectNode stored(ObjectNode listing, String field) {
        return reading(listing, "stored_fields", field);
    }

    private static ObjectNode reading(ObjectNode listing, String kind, String field) {
        listing.withObjectProperty("nested")
                .withObjectProperty("inner_hits")
                .withArrayProperty(kind)
                .add(field);
        return listing;
    }

    /** A query with a name; each hit lists the names of the queries that it matched. */
    public static ObjectNode named(String name, JsonNode query) {
        ObjectNode bool = new BoolQuery().must(query).json();
        bool.withObjectProperty("bool").put("_name", name);
        return bool;
    }

    /** The documents that a query matches, all with the same score. */
    public static ObjectNode constant(JsonNode query, float score) {
        return Json.object("constant_score", Json.object("filter", query).put("boost", score));
    }

    /** The documents that a query matches, without scores. */
    public static ObjectNode unscored(JsonNode query) {
        return constant(query, 0);
    }

    /** Whether the documents that a query matches have a score of 0, as far as its form shows. */
    public static boolean isUnscored(JsonNode query) {
        JsonNode constant = query.path("constant_score");
        JsonNode bool = query.path("bool");
        return constant.isObject()
                ? constant.path("boost").asDouble(1) == 0
                : bool.isObject()
                        && Stream.concat(bool.path("must").values().stream(), bool.path("should").values().stream())
                                .allMatch(Queries::isUnscored);
    }

    /** The number of clauses of a query that contain no others, which the cluster limits to 1,024; some are counted twice. */
    public static int clauses(JsonNode query) {
        if (query.has("wrapper")) {
            return Integer.MAX_VALUE;
        }
        long inner = query.values().stream().mapToLong(Queries::clauses).sum();
        return (int) Math.min(Integer.MAX_VALUE, inner == 0 && query.isObject() && !query.isEmpty() ? 1 : inner);
    }

    /**
     * The documents that a query matches with a score below a limit, with the same scores.
     *
     * @param equal whether those with this score match, too
     */
    public static ObjectNode upTo(float score, boolean equal, JsonNode query) {
        ObjectNode script = Json.object(
                "source",
                "_score < params.limit || params.equal && _score == params.limit ? Math.max(_score, params.zero) : 0");
        ObjectNode params = Json.object().put("limit", (double) score).put("equal", equal);
        script.set("params", params.put("zero", ZERO));
        ObjectNode scored = Json.object("query", query).put("min_score", ZERO);
        return Json.object("script_score", scored.set("script", script));
    }

    /** A query with its scores multiplied. */
    public static ObjectNode boosted(JsonNode query, float factor) {
        return new BoolQuery().must(query).boost(factor).json();
    }

    /**
     * A term whose likelihood is smoothed more than the index does.
     *
     * @param share what remains of the odds of the term in a document against the term in the archive
     */
    public static ObjectNode smoothed(JsonNode term, double share) {
        ObjectNode script = Json.object("source", "Math.log1p(Math.expm1(_score) * params.share)");
        script.set("params", Json.object().put("share", share));
        return Json.object("script_score", Json.object("query", term).set("script", script));
    }

    /** The documents that any of the queries matches, scored by the best score plus a share of the others. */
    public static ObjectNode best(float others, List<? extends JsonNode> queries) {
        if (queries.size() == 1) {
            return (ObjectNode) queries.get(0);
        }
        return Json.object(
                "dis_max", Json.object("queries", Json.array(queries)).put("tie_breaker", others));
    }

    /** Returns the query in a form that can be nested in others even if it is deep. */
    static JsonNode bounded(JsonNode query) {
        return depth(query) <= MAX_DEPTH
                ? query
                : Json.object(
                        "wrapper", Json.object("query", Base64.getEncoder().encodeToString(Json.bytes(query))));
    }

    private static int depth(JsonNode tree) {
        int deepest = 0;
        for (JsonNode child : tree.values()) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }
}
