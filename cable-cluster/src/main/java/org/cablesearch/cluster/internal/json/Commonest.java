// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Tells which of the values in an answer to {@link Counts#candidates} may be the commonest. Each shard lists only its own
 * commonest values, so counts may be too low, and common values may be missing.
 *
 * @param counted the answer
 * @param atOnce how many values were requested
 * @param maxValues how many of the commonest values are wanted
 */
public record Commonest(JsonNode counted, int atOnce, int maxValues) {

    private static final String ERROR = "doc_count_error_upper_bound";

    /** Whether all counts are exact and no value is missing among the commonest. */
    public boolean isExact() {
        return error(counted) == 0;
    }

    /** The counts in the answer. */
    public Map<String, Long> counts() {
        return Counts.byValue(counted);
    }

    /** The values that may be among the commonest, so that they must be counted exactly. */
    public Set<String> contenders() {
        long least = last(counts());
        return buckets().stream()
                .filter(bucket -> Counts.count(bucket) + error(bucket) >= least)
                .map(bucket -> bucket.path("key").asString())
                .collect(Collectors.toSet());
    }

    /**
     * Whether no other value can be among the commonest.
     *
     * @param exact the exact counts of the contenders
     */
    public boolean isCertain(Map<String, Long> exact) {
        List<JsonNode> buckets = List.copyOf(buckets());
        long least = buckets.size() < atOnce ? 0 : Counts.count(buckets.getLast());
        return last(exact) > least + error(counted);
    }

    private Collection<JsonNode> buckets() {
        return counted.path("buckets").values();
    }

    private static long error(JsonNode counted) {
        return counted.path(ERROR).asLong();
    }

    /** The count of the last of the commonest values; 0 if there are fewer. */
    private long last(Map<String, Long> counts) {
        PriorityQueue<Long> commonest = new PriorityQueue<>(Collections.nCopies(Math.max(1, maxValues), 0L));
        counts.values().forEach(count -> {
            commonest.add(count);
            commonest.remove();
        });
        return commonest.remove();
    }
}
