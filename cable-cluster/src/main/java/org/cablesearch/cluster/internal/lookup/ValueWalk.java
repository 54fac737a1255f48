// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.Searching;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads all values of a field in the documents that match a query, each with its exact count. */
public final class ValueWalk {

    private static final int AT_ONCE = 5_000;

    private ValueWalk() {}

    public static void each(Searching searching, JsonNode query, String field, BiConsumer<String, Long> visitor)
            throws IOException {
        each(searching, query, field, Map.of(), (value, counted) -> visitor.accept(value, Counts.count(counted)));
    }

    /**
     * Reads all values of a field, with aggregations.
     *
     * @param within further aggregations within each value
     */
    public static void each(
            Searching searching,
            JsonNode query,
            String field,
            Map<String, ObjectNode> within,
            BiConsumer<String, JsonNode> visitor)
            throws IOException {
        Optional<JsonNode> after = Optional.empty();
        do {
            ObjectNode walk = Counts.with(Counts.walk(field, AT_ONCE, after), within);
            JsonNode counted = searching
                    .search(SearchBody.counting(query).count("walk", walk))
                    .counted("walk");
            for (JsonNode bucket : counted.path("buckets").values()) {
                visitor.accept(bucket.path("key").path(Counts.VALUE).asString(), bucket);
            }
            after = counted.optional("after_key");
        } while (after.isPresent());
    }
}
