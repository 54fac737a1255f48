package org.cablesearch.cluster.internal.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries joined by and, or and not. */
public final class BoolQuery {

    private final List<JsonNode> must = new ArrayList<>();
    private final List<JsonNode> filter = new ArrayList<>();
    private final List<JsonNode> should = new ArrayList<>();
    private final List<JsonNode> mustNot = new ArrayList<>();
    private int least;
    private float boost = 1;

    /** Matches what any of the queries matches; their scores are added up. */
    public static ObjectNode any(List<? extends JsonNode> queries) {
        BoolQuery any = new BoolQuery().atLeast(1);
        queries.forEach(any::should);
        return any.json();
    }

    /** Matches what all of the queries match; their scores are added up. */
    public static ObjectNode both(JsonNode one, JsonNode other) {
        return new BoolQuery().must(one).must(other).json();
    }

    /** Matches what a query does not match. */
    public static ObjectNode not(JsonNode query) {
        return new BoolQuery()
                .must(Queries.unscored(Queries.all()))
                .mustNot(query)
                .json();
    }

    /** Adds a query that must match, and scores. */
    public BoolQuery must(JsonNode query) {
        must.add(Queries.bounded(query));
        return this;
    }

    /** Adds a query that must match, and does not score. */
    public BoolQuery filter(JsonNode query) {
        filter.add(Queries.bounded(query));
        return this;
    }

    /** Adds a query that may match, and then scores. */
    public BoolQuery should(JsonNode query) {
        should.add(Queries.bounded(query));
        return this;
    }

    /** Adds a query that must not match. */
    public BoolQuery mustNot(JsonNode query) {
        mustNot.add(Queries.bounded(query));
        return this;
    }

    /** Sets how many of the optional queries must match. */
    public BoolQuery atLeast(int some) {
        least = some;
        return this;
    }

    /** Multiplies the score. */
    public BoolQuery boost(float factor) {
        boost = factor;
        return this;
    }

    public ObjectNode json() {
        ObjectNode bool = Json.object();
        put(bool, "must", must);
        put(bool, "filter", filter);
        put(bool, "should", should);
        put(bool, "must_not", mustNot);
        if (least > 0) {
            bool.put("minimum_should_match", least);
        }
        if (boost != 1) {
            bool.put("boost", boost);
        }
        return Json.object("bool", bool);
    }

    private static void put(ObjectNode bool, String occur, List<JsonNode> queries) {
        if (!queries.isEmpty()) {
            bool.set(occur, Json.array(queries));
        }
    }
}
