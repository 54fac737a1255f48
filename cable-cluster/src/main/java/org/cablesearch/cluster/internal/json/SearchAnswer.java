// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a search.
 *
 * @param json as received
 */
public record SearchAnswer(JsonNode json) {

    /**
     * A hit.
     *
     * @param json as received
     */
    public record Found(JsonNode json) {

        public double score() {
            return score(json.path("_score"));
        }

        /** The score of a nested document in a list that is sorted by scores: it has none besides. */
        public double listedScore() {
            return score(json.path("sort").path(0));
        }

        private static double score(JsonNode score) {
            return score.asDouble(0) > Queries.ZERO ? score.asDouble() : 0;
        }

        /** The number of the document's last change, see {@link SearchBody#versions}. */
        public long version() {
            return json.path("_version").asLong();
        }

        /** The values of a requested field. */
        public List<String> values(String field) {
            List<String> values = new ArrayList<>();
            json.path("fields").path(field).values().forEach(value -> values.add(value.asString()));
            return values;
        }

        /** The first value of a requested field that every document has. */
        public String value(String field) {
            return json.path("fields").path(field).path(0).asString();
        }

        /** The values of the sort fields, with which a search can continue after this hit. */
        public List<JsonNode> sort() {
            return List.copyOf(json.path("sort").values());
        }

        /** The list of matching nested documents with this name. */
        public SearchAnswer inner(String name) {
            return new SearchAnswer(json.path("inner_hits").path(name));
        }

        /** The names of the named queries that the hit matched. */
        public List<String> matched() {
            List<String> names = new ArrayList<>();
            json.path("matched_queries").values().forEach(name -> names.add(name.asString()));
            return names;
        }
    }

    public List<Found> hits() {
        return json.path("hits").path("hits").values().stream().map(Found::new).toList();
    }

    /** The number of hits, as far as they were counted. */
    public long total() {
        return json.path("hits").path("total").path("value").asLong();
    }

    /** Whether all hits were counted. */
    public boolean isTotalExact() {
        return json.path("hits").path("total").path("relation").asString("").equals("eq");
    }

    /** Whether the search ended early, or a shard did not answer. */
    public boolean isPartial() {
        return json.path("timed_out").asBoolean(false)
                || json.path("_shards").path("failed").asInt(0) > 0;
    }

    /** The counts that were requested under this name. */
    public JsonNode counted(String name) {
        return json.path("aggregations").path(name);
    }
}
