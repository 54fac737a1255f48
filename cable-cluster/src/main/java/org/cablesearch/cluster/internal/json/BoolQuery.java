package org.cablesearch.cluster.internal.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds boolean queries. */
public final class BoolQuery {

    private final List<JsonNode> must = new ArrayList<>();
    private final List<JsonNode> filter = new ArrayList<>();
    private final List<JsonNode> should = new ArrayList<>();
    private final List<JsonNode> mustNot = new ArrayList<>();
    private int least;
    private float boost = 1;

    /** Matches documents that any of the queries matches, and adds up the scores. */
    public static ObjectNode any(List<? extends JsonNode> queries) {
        BoolQuery any = new BoolQuery().atLeast(1);
        queries.forEach(any::should);
        return any.json();
    }

    /** Matches documents that both queries match, and adds up the scores. */
    public static ObjectNode both(JsonNode one, JsonNode other) {
        return new BoolQuery().must(one).must(other).json();
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
        must.add(Queries.bounded(query));
        return this;
    }

    /** Adds a query that must match but does not score. */
    public BoolQuery filter(JsonNode query) {
        filter.add(Queries.bounded(query));
        return this;
    }

    /** Adds a query that need not match, but scores if it does. */
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
