// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.TreeMap;
import org.cablesearch.cluster.internal.store.NamedIndex;
import tools.jackson.databind.JsonNode;

/**
 * Computes a negative number that changes with the index: a hash of its name and of the number of the last change in each shard.
 */
final class IndexState {

    private IndexState() {}

    static long of(NamedIndex index) throws IOException {
        JsonNode stats = index.cluster()
                .get(index.path(
                        "_stats/docs?level=shards&filter_path=indices.*.uuid,indices.*.shards.*.seq_no.max_seq_no"));
        TreeMap<String, Long> changes = new TreeMap<>();
        stats.path("indices")
                .properties()
                .forEach(one -> one.getValue()
                        .path("shards")
                        .properties()
                        .forEach(shard -> shard.getValue()
                                .values()
                                .forEach(copy -> changes.merge(
                                        one.getValue().path("uuid").asString("") + shard.getKey(),
                                        copy.path("seq_no").path("max_seq_no").asLong(),
                                        Math::max))));
        long state = 1;
        for (var change : changes.entrySet()) {
            state = 31 * (31 * state + change.getKey().hashCode()) + change.getValue();
        }
        return state | Long.MIN_VALUE;
    }
}
