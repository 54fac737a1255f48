package org.cablesearch.cluster.internal.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.ClusterClient;
import org.cablesearch.cluster.internal.http.ClusterRequest;
import org.cablesearch.cluster.internal.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Sends JSON to the cluster, and reads its answers. Safe for use by many threads.
 *
 * @param timeLimit asked before each request how long to wait for its answer; empty for as long as the options say
 */
public record Cluster(ClusterClient client, Supplier<Optional<Duration>> timeLimit) implements AutoCloseable {

    /** Waits for each answer as long as the options say. */
    public Cluster(ClusterClient client) {
        this(client, Optional::empty);
    }

    /** The same cluster with another time limit. */
    public Cluster within(Supplier<Optional<Duration>> limit) {
        return new Cluster(client, limit);
    }

    public JsonNode get(String path) throws IOException {
        return send(ClusterRequest.get(path));
    }

    /** The answer to a GET request; empty if the cluster answers that the path does not exist. */
    public Optional<JsonNode> find(String path) throws IOException {
        try {
            return Optional.of(get(path));
        } catch (ClusterException e) {
            if (e.reason() == ClusterException.Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public JsonNode post(String path, JsonNode body) throws IOException {
        return send(ClusterRequest.post(path, Json.bytes(body)));
    }

    public JsonNode put(String path, JsonNode body) throws IOException {
        return send(ClusterRequest.put(path, Json.bytes(body)));
    }

    public JsonNode delete(String path) throws IOException {
        return send(ClusterRequest.delete(path));
    }

    public JsonNode delete(String path, JsonNode body) throws IOException {
        return send(ClusterRequest.delete(path, Json.bytes(body)));
    }

    /** Sends lines of JSON. */
    public JsonNode lines(String path, List<byte[]> lines) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.write(line);
            all.write('\n');
        }
        return send(ClusterRequest.lines(path, all.toByteArray()));
    }

    private JsonNode send(ClusterRequest request) throws IOException {
        return Json.read(client.send(timeLimit.get().map(request::within).orElse(request)));
    }

    /** The addresses, for use in messages. */
    @Override
    public String toString() {
        return client.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
