// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.EngineError;
import org.cablesearch.cluster.internal.http.RefusedRequest;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import tools.jackson.databind.JsonNode;

/** Refuses answers without all shards, because a partial answer looks like a complete one. */
final class WholeAnswer {

    private WholeAnswer() {}

    /** The answer to a search of an index, which must be complete. */
    static SearchAnswer of(JsonNode answer, String index) throws ClusterException {
        JsonNode shards = answer.path("_shards");
        if (!shards.isObject() || !answer.path("hits").path("hits").isArray()) {
            throw new ClusterException(
                    ClusterException.Reason.UNREACHABLE,
                    "the answer to a search of the index \"" + index + "\" is not that of OpenSearch",
                    "check that the address is that of a cluster, and not of a proxy that changes answers");
        }
        int total = shards.path("total").asInt();
        // A shard that is on no node does not count as failed, because no request was sent to it.
        int silent = total - shards.path("successful").asInt();
        if (silent > 0) {
            throw RefusedRequest.ofShards(
                    silent + " of " + total + " parts of the index \"" + index + "\"",
                    EngineError.of(shards.path("failures").path(0).path("reason")));
        }
        return new SearchAnswer(answer);
    }
}
