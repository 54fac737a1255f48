package org.cablesearch.cluster.internal.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;

/**
 * One request to a cluster. It must be idempotent, because it may reach the cluster twice if an answer is lost. The
 * path includes the parameters, begins with a slash, and is percent-encoded: {@code /cables/_search?size=0}.
 *
 * @param timeout limits the time of all attempts together; empty for the timeout in the options
 */
@SuppressWarnings("ArrayRecordComponent") // two requests are never compared
public record ClusterRequest(String method, String path, String contentType, byte[] body, Optional<Duration> timeout) {

    private static final byte[] NOTHING = {};
    private static final String JSON = "application/json";

    public static ClusterRequest get(String path) {
        return json("GET", path, NOTHING);
    }

    public static ClusterRequest delete(String path) {
        return json("DELETE", path, NOTHING);
    }

    public static ClusterRequest delete(String path, byte[] json) {
        return json("DELETE", path, json);
    }

    public static ClusterRequest put(String path, byte[] json) {
        return json("PUT", path, json);
    }

    public static ClusterRequest post(String path, byte[] json) {
        return json("POST", path, json);
    }

    /** A request with many documents or searches, one JSON value per line. */
    public static ClusterRequest lines(String path, byte[] lines) {
        return new ClusterRequest("POST", path, "application/x-ndjson", lines, Optional.empty());
    }

    private static ClusterRequest json(String method, String path, byte[] body) {
        return new ClusterRequest(method, path, JSON, body, Optional.empty());
    }

    /** This request with a different timeout from that in the options. */
    public ClusterRequest within(Duration timeLimit) {
        return new ClusterRequest(method, path, contentType, body, Optional.of(timeLimit));
    }

    BodyPublisher publisher() {
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    /** The request as it appears in messages: without its parameters and its body. */
    String name() {
        int parameters = path.indexOf('?');
        return method + " " + (parameters < 0 ? path : path.substring(0, parameters));
    }
}
