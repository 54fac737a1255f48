// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal of the query is told apart from shards and nodes that cannot answer. */
class RefusedRequestTest {

    @ParameterizedTest
    @CsvSource({
        "too_many_nested_clauses, TOO_LARGE",
        "too_many_clauses, TOO_LARGE",
        "query_shard_exception, REFUSED",
        "illegal_argument_exception, REFUSED",
        "node_disconnected_exception, UNAVAILABLE",
        "no_shard_available_action_exception, UNAVAILABLE",
        "circuit_breaking_exception, UNAVAILABLE",
    })
    void whatShardsTellIsUnderstood(String type, Reason reason) {
        ClusterException e = RefusedRequest.ofShards("2 of 4 parts", new EngineError(type, "why"));
        assertEquals(reason, e.reason());
        assertEquals("2 of 4 parts did not answer (" + type + ": why)", e.problem());
    }

    @Test
    void shardOnNoNodeTellsNothing() {
        ClusterException e = RefusedRequest.ofShards("1 of 2 parts", new EngineError("", ""));
        assertEquals(Reason.UNAVAILABLE, e.reason());
        assertEquals("1 of 2 parts did not answer", e.problem());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 503})
    void closedIndexIsToldAsClosed(int status) {
        RefusedRequest refusal =
                RefusedRequest.of("POST /x/_search", status, new EngineError("index_closed_exception", "closed"));
        assertEquals(Reason.UNAVAILABLE, refusal.failure().reason());
        assertTrue(refusal.failure().getMessage().endsWith("; open the index: POST /NAME/_open"));
        assertFalse(refusal.mayPass());
    }

    /** Whether all shards have forgotten a point in time or one, it is told so. */
    @Test
    void forgottenStateIsToldAsSuch() {
        EngineError error = new EngineError("search_context_missing_exception", "No search context found for id [7]");
        for (ClusterException e : List.of(
                RefusedRequest.of("POST /_search", 404, error).failure(),
                RefusedRequest.ofShards("1 of 2 parts", error))) {
            assertTrue(e.getMessage().contains("; start again: the cluster has forgotten"), e.getMessage());
        }
    }
}
