// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.document.DocumentIds;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.EngineError;
import org.cablesearch.cluster.internal.http.RefusedRequest;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks up which cables the index has, including those that searches do not see yet. Asks the copies that decide about
 * changes, since others may lag behind. The lookups of many threads share requests. Safe for use by many threads.
 */
final class KnownCableLookup {

    private static final JsonNode FIELDS =
            Json.texts(List.of(ClusterFields.HASH, ClusterFields.SOURCE, ClusterFields.RUN, ClusterFields.ADDED));

    private static final int NOT_AVAILABLE = 503;

    private final Cluster cluster;
    private final String path;
    private final Patience patience;
    private final Gathered<CableKey, Optional<KnownCable>> lookups =
            new Gathered<>(this::inOrder, key -> DocumentIds.of(key).length(), 1);

    /** @param index the name of the index */
    KnownCableLookup(Cluster cluster, String index, Patience patience) {
        this.cluster = cluster;
        this.patience = patience;
        this.path = "/" + index + "/_mget?preference=_primary";
    }

    /** The cable that the index has under a key. */
    Optional<KnownCable> find(CableKey key) throws IOException {
        return lookups.ask(key);
    }

    private List<Optional<KnownCable>> inOrder(List<CableKey> keys) throws IOException {
        Map<CableKey, KnownCable> found = find(keys.stream().distinct().toList());
        return keys.stream().map(key -> Optional.ofNullable(found.get(key))).toList();
    }

    /** The cables that the index has under some keys. */
    Map<CableKey, KnownCable> find(List<CableKey> keys) throws IOException {
        Map<CableKey, KnownCable> found = new HashMap<>();
        patience.untilAnswered(keys, (left, again) -> once(left, found));
        return found;
    }

    /** Looks up cables once, and returns those whose shard is on no node. */
    private Map<CableKey, ClusterException> once(List<CableKey> keys, Map<CableKey, KnownCable> found)
            throws IOException {
        ObjectNode wanted = Json.object();
        ArrayNode docs = wanted.putArray("docs");
        keys.forEach(key ->
                docs.addObject().put("_id", Json.text(DocumentIds.of(key))).set("stored_fields", FIELDS));
        JsonNode answers = cluster.post(path, wanted).path("docs");
        Map<CableKey, ClusterException> unanswered = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            JsonNode answer = answers.path(i);
            if (!answer.path("found").isBoolean()) {
                RefusedRequest refusal = RefusedRequest.of(
                        "the lookup of the cable " + keys.get(i) + " at " + cluster,
                        NOT_AVAILABLE,
                        EngineError.ofRequest(answer.path("error")));
                if (!refusal.mayPass()) {
                    throw refusal.failure();
                }
                unanswered.put(keys.get(i), refusal.failure());
            } else if (answer.path("found").asBoolean()) {
                found.put(keys.get(i), known(answer));
            }
        }
        return unanswered;
    }

    private static KnownCable known(JsonNode document) {
        JsonNode fields = document.path("fields");
        return new KnownCable(
                new KnownCable.State(
                        document.path("_version").asLong(),
                        document.path("_seq_no").asLong(),
                        document.path("_primary_term").asLong()),
                fields.path(ClusterFields.HASH).path(0).asString(),
                fields.path(ClusterFields.SOURCE).path(0).asString(""),
                fields.path(ClusterFields.RUN).path(0).asString(""),
                fields.path(ClusterFields.ADDED).path(0).asLong());
    }
}
