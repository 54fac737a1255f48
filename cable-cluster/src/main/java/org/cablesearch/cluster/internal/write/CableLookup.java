// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cablesearch.cluster.internal.document.DocumentIds;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks up which cables the index has, including those that searches do not see yet. While a request is under way, the
 * lookups of other threads gather, and one of these threads sends them all in the next. Safe for use by many threads.
 */
final class CableLookup {

    private static final JsonNode FIELDS =
            Json.texts(List.of(ClusterFields.HASH, ClusterFields.SOURCE, ClusterFields.RUN, ClusterFields.ADDED));

    private final Cluster cluster;
    private final String path;
    private final Lock asking = new ReentrantLock();
    private final List<Lookup> gathered = new ArrayList<>();

    /** @param index the name of the index */
    CableLookup(Cluster cluster, String index) {
        this.cluster = cluster;
        this.path = "/" + index + "/_mget";
    }

    /** The lookup of one thread. It is done once a request with it has ended. */
    private static final class Lookup {

        private final CableKey key;
        private boolean done;
        private Optional<KnownCable> found = Optional.empty();
        private Optional<Exception> failure = Optional.empty();

        private Lookup(CableKey key) {
            this.key = key;
        }

        private Optional<KnownCable> result() throws IOException {
            return switch (failure.orElse(null)) {
                case null -> found;
                case IOException io -> throw io;
                case Exception other -> throw new IllegalStateException(other);
            };
        }
    }

    /** The cable that the index has under a key. */
    Optional<KnownCable> find(CableKey key) throws IOException {
        Lookup mine = new Lookup(key);
        synchronized (gathered) {
            gathered.add(mine);
        }
        asking.lock();
        try {
            if (!mine.done) {
                askAll();
            }
        } finally {
            asking.unlock();
        }
        return mine.result();
    }

    /** Number of lookups that wait for the next request. */
    int waiting() {
        synchronized (gathered) {
            return gathered.size();
        }
    }

    /** Looks up all that have gathered, among them that of this thread. */
    private void askAll() {
        List<Lookup> all;
        synchronized (gathered) {
            all = List.copyOf(gathered);
            gathered.clear();
        }
        try {
            Map<CableKey, KnownCable> found =
                    find(all.stream().map(one -> one.key).distinct().toList());
            all.forEach(one -> one.found = Optional.ofNullable(found.get(one.key)));
        } catch (IOException | RuntimeException e) {
            all.forEach(one -> one.failure = Optional.of(e));
        } finally {
            all.forEach(one -> one.done = true);
        }
    }

    /** Those of some cables that the index has. */
    Map<CableKey, KnownCable> find(List<CableKey> keys) throws IOException {
        if (keys.isEmpty()) {
            return Map.of();
        }
        ObjectNode wanted = Json.object();
        ArrayNode docs = wanted.putArray("docs");
        keys.forEach(key ->
                docs.addObject().put("_id", Json.text(DocumentIds.of(key))).set("stored_fields", FIELDS));
        JsonNode answers = cluster.post(path, wanted).path("docs");
        Map<CableKey, KnownCable> found = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (answers.path(i).path("found").asBoolean(false)) {
                found.put(keys.get(i), known(answers.path(i)));
            }
        }
        return found;
    }

    private static KnownCable known(JsonNode document) {
        JsonNode fields = document.path("fields");
        return new KnownCable(
                document.path("_version").asLong(),
                fields.path(ClusterFields.HASH).path(0).asString(),
                fields.path(ClusterFields.SOURCE).path(0).asString(""),
                fields.path(ClusterFields.RUN).path(0).asString(""),
                fields.path(ClusterFields.ADDED).path(0).asLong());
    }
}
