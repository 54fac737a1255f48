// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.work.Interrupts;
import tools.jackson.databind.JsonNode;

/**
 * Sends JSON to a cluster, and reads its answers: each request goes to one of the nodes and, if that fails, is busy or
 * keeps silent, to the next, until there is an answer or time is up. Requests must be idempotent, because one may reach
 * the cluster twice if an answer is lost. Paths include the parameters, begin with a slash, and are percent-encoded:
 * {@code /cables/_search?size=0}. Safe for use by many threads.
 *
 * <p>All requests throw a {@link ClusterException} if there is no answer in time, or the status is not 2xx; and a
 * {@link CableIndexException} if the thread was interrupted, whose interrupt flag is then set.
 */
public final class Cluster implements AutoCloseable {

    private final Nodes nodes;
    private final Connections connections;
    private final ClusterOptions options;
    private final Timer timer;
    private final Supplier<Optional<Duration>> timeLimit;

    /** @throws IllegalArgumentException if there is no address, or one is malformed or contains a password */
    public Cluster(List<URI> addresses, ClusterOptions options) {
        this(addresses, options, Timer.SYSTEM);
    }

    Cluster(List<URI> addresses, ClusterOptions options, Timer timer) {
        this(new Nodes(addresses, timer), new Connections(options), options, timer, Optional::empty);
    }

    private Cluster(
            Nodes nodes,
            Connections connections,
            ClusterOptions options,
            Timer timer,
            Supplier<Optional<Duration>> timeLimit) {
        this.nodes = nodes;
        this.connections = connections;
        this.options = options;
        this.timer = timer;
        this.timeLimit = timeLimit;
    }

    /**
     * The same cluster with another limit for the time of a request.
     *
     * @param limit asked before each request; empty for as long as the options say
     */
    public Cluster within(Supplier<Optional<Duration>> limit) {
        return new Cluster(nodes, connections, options, timer, limit);
    }

    public JsonNode get(String path) throws IOException {
        return sent(Request.of("GET", path));
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
        return sent(Request.of("POST", path, body));
    }

    public JsonNode put(String path, JsonNode body) throws IOException {
        return sent(Request.of("PUT", path, body));
    }

    public JsonNode delete(String path) throws IOException {
        return sent(Request.of("DELETE", path));
    }

    public JsonNode delete(String path, JsonNode body) throws IOException {
        return sent(Request.of("DELETE", path, body));
    }

    /**
     * An answer.
     *
     * @param isRepeated whether the request was sent more than once, so that it may have reached the cluster before
     */
    public record Answer(JsonNode json, boolean isRepeated) {}

    /** Sends many documents or searches, one JSON value per line. */
    public Answer lines(String path, List<byte[]> lines) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.write(line);
            all.write('\n');
        }
        Sent sent = sentUntilAnswered(new Request("POST", path, Request.LINES, all.toByteArray()));
        return new Answer(Json.read(sent.answer()), sent.isRepeated());
    }

    private JsonNode sent(Request request) throws IOException {
        return Json.read(send(request));
    }

    /** Sends a request, and returns the body of its answer. */
    byte[] send(Request request) throws IOException {
        return sentUntilAnswered(request).answer();
    }

    @SuppressWarnings("ArrayRecordComponent") // two answers are never compared
    private record Sent(byte[] answer, boolean isRepeated) {}

    private Sent sentUntilAnswered(Request request) throws IOException {
        Attempts attempts =
                new Attempts(timer, nodes, timeLimit.get().orElse(options.totalTimeout()), options.attemptTimeout());
        PassingFailure reported = null;
        try {
            while (true) {
                URI node = attempts.node();
                try {
                    byte[] body = connections.send(node, request, attempts.time());
                    nodes.answered();
                    return new Sent(body, reported != null);
                } catch (ClusterException e) {
                    if (e.reason() != ClusterException.Reason.CERTIFICATE) {
                        nodes.answered();
                    }
                    throw e;
                } catch (PassingFailure e) {
                    if (connections.isClosed()) {
                        throw e.failure();
                    }
                    nodes.failed(node, e.kind());
                    // A node that refused says more about the cluster than one that did not answer.
                    reported = reported != null && reported.isAnswered() ? reported : e;
                    if (!attempts.again()) {
                        throw reported.failure();
                    }
                }
            }
        } catch (InterruptedException e) {
            throw Interrupts.failure(e, "waited for " + nodes, "ask again");
        }
    }

    /** The addresses, for use in messages. */
    @Override
    public String toString() {
        return nodes.toString();
    }

    /** Ends all running requests. */
    @Override
    public void close() {
        connections.close();
    }
}
