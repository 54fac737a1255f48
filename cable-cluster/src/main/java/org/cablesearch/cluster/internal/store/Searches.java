// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.EngineError;
import org.cablesearch.cluster.internal.http.RefusedRequest;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import tools.jackson.databind.JsonNode;

/**
 * Sends searches to one path, several in one request.
 *
 * @param path the path of the index, such as {@code /cables}; empty for searches of a point in time, which name it
 * @param index the name of the index, for messages
 */
record Searches(Cluster cluster, String path, String index) implements Searching {

    @Override
    public SearchAnswer search(SearchBody body) throws IOException {
        return whole(send(body), body);
    }

    private JsonNode send(SearchBody body) throws IOException {
        return cluster.post(path + "/_search", body.json());
    }

    /** Asks once more if a shard did not answer: after a node is lost during a search, another copy answers. */
    private SearchAnswer whole(JsonNode answer, SearchBody body) throws IOException {
        try {
            return whole(answer);
        } catch (ClusterException e) {
            if (e.reason() != ClusterException.Reason.UNAVAILABLE) {
                throw e;
            }
            return whole(send(body));
        }
    }

    @Override
    public List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return List.of();
        }
        if (bodies.size() == 1) {
            SearchAnswer answer = search(bodies.get(0));
            return List.of(() -> answer);
        }
        List<byte[]> lines = new ArrayList<>();
        for (SearchBody body : bodies) {
            lines.add(Json.bytes(Json.object()));
            lines.add(Json.bytes(body.json()));
        }
        JsonNode answers = cluster.lines(path + "/_msearch", lines).json().path("responses");
        List<IOSupplier<SearchAnswer>> all = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            all.add(answer(answers.path(i), bodies.get(i)));
        }
        return all;
    }

    private IOSupplier<SearchAnswer> answer(JsonNode answer, SearchBody body) {
        if (!answer.has("error")) {
            return () -> whole(answer, body);
        }
        RefusedRequest refusal = RefusedRequest.of(
                "a search of the index \"" + index + "\"",
                answer.path("status").asInt(),
                EngineError.ofRequest(answer.path("error")));
        return () -> {
            if (refusal.mayPass()) {
                return search(body);
            }
            throw refusal.failure();
        };
    }

    /** Requires an answer from all shards: one that lacks some looks like a complete answer. */
    private SearchAnswer whole(JsonNode answer) throws ClusterException {
        JsonNode shards = answer.path("_shards");
        if (!shards.isObject() || !answer.path("hits").path("hits").isArray()) {
            throw new ClusterException(
                    ClusterException.Reason.UNREACHABLE,
                    "the answer to a search of the index \"" + index + "\" is not that of OpenSearch",
                    "check that the address is that of a cluster, and not of a proxy that changes answers");
        }
        int total = shards.path("total").asInt();
        // OpenSearch sends no request to a shard without a node, and so does not count it as failed.
        int silent = total - shards.path("successful").asInt();
        if (silent > 0) {
            throw RefusedRequest.ofShards(
                    silent + " of " + total + " parts of the index \"" + index + "\"",
                    EngineError.of(shards.path("failures").path(0).path("reason")));
        }
        return new SearchAnswer(answer);
    }
}
