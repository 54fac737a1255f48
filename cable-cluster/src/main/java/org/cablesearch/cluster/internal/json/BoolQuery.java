// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds boolean queries. */
public final class BoolQuery {

    private final ObjectNode bool = Json.object();

    /** Matches documents that any of the queries matches, and adds up the scores. */
    public static ObjectNode any(List<? extends JsonNode> queries) {
        BoolQuery any = new BoolQuery();
        queries.forEach(any::should);
        return any.atLeast(1).json();
    }

    /** Matches documents that all of the queries match, and adds up the scores. */
    public static ObjectNode all(List<? extends JsonNode> queries) {
        BoolQuery all = new BoolQuery();
        queries.forEach(all::must);
        return all.json();
    }

    /** Matches documents that the query does not match. */
    public static ObjectNode not(JsonNode query) {
        return new BoolQuery()
                .must(Queries.unscored(Queries.all()))
                .mustNot(query)
                .json();
    }

    /** Adds a query that must match and that scores. */
    public BoolQuery must(JsonNode query) {
        return add("must", query);
    }

    /** Adds a query that must match but does not score. */
    public BoolQuery filter(JsonNode query) {
        return add("filter", query);
    }

    /** Adds a query that need not match, but scores if it does. */
    public BoolQuery should(JsonNode query) {
        return add("should", query);
    }

    /** Adds a query that must not match. */
    public BoolQuery mustNot(JsonNode query) {
        return add("must_not", query);
    }

    private BoolQuery add(String occur, JsonNode query) {
        bool.withArrayProperty(occur).add(Queries.bounded(query));
        return this;
    }

    /** Sets how many of the optional queries must match. */
    public BoolQuery atLeast(int some) {
        bool.put("minimum_should_match", some);
        return this;
    }

    /** Multiplies the score. */
    public BoolQuery boost(float factor) {
        bool.put("boost", factor);
        return this;
    }

    public ObjectNode json() {
        return Json.object("bool", bool);
    }
}
