package org.cablesearch.cluster.internal.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.index.CableIndexException;

/**
 * Sends requests to a cluster: to one of its nodes and, if that fails or is busy, to the next, until there is an answer
 * or time is up. Safe for use by many threads.
 */
public final class ClusterClient implements AutoCloseable {

    private final Nodes nodes;
    private final Exchange exchange;
    private final Duration totalTimeout;
    private final Timer timer;
    /**
     * Whether any node has answered yet. Until then a failing address is taken to be wrong, rather than that of a node
     * that will come back.
     */
    private volatile boolean everAnswered;

    /** @throws IllegalArgumentException if there is no address, or one is malformed or contains a password */
    public ClusterClient(List<URI> addresses, ClusterOptions options) {
        this(addresses, options, Timer.SYSTEM);
    }

    ClusterClient(List<URI> addresses, ClusterOptions options, Timer timer) {
        this.nodes = new Nodes(addresses);
        this.exchange = new Exchange(options);
        this.totalTimeout = options.patience();
        this.timer = timer;
    }

    /**
     * Sends a request and returns the body of its answer.
     *
     * @throws ClusterException if there is no answer in time, or the status is not 2xx
     * @throws CableIndexException if the thread was interrupted; its interrupt flag is then set
     */
    public byte[] send(ClusterRequest request) throws IOException {
        Attempts attempts = new Attempts(timer, nodes.size(), request.timeout().orElse(totalTimeout));
        PassingFailure reported = null;
        try {
            while (true) {
                URI node = nodes.current();
                try {
                    byte[] answer = exchange.send(node, request, attempts.left());
                    everAnswered = true;
                    return answer;
                } catch (ClusterException e) {
                    everAnswered |= e.reason() != ClusterException.Reason.CERTIFICATE;
                    throw e;
                } catch (PassingFailure e) {
                    if (exchange.isClosed()) {
                        throw e.failure();
                    }
                    everAnswered |= e.isAnswered();
                    nodes.failed(node);
                    // A node that refused says more about the cluster than one that did not answer.
                    reported = reported != null && reported.isAnswered() ? reported : e;
                    if (!attempts.again(everAnswered)) {
                        throw reported.failure();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CableIndexException(
                    CableIndexException.Reason.INTERRUPTED,
                    "the thread was interrupted while it waited for " + nodes,
                    "ask again",
                    e);
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
        exchange.close();
    }
}
