package org.cablesearch.page;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.page.internal.serve.PageHandler;
import org.cablesearch.page.internal.serve.PageServer;
import org.cablesearch.query.CableSearcher;

/**
 * A page to search cables in, and the JSON interface that it uses. It is read-only: no request changes the index.
 *
 * <p>Immutable and safe for use by many threads. A method without an argument reads a setting; the method of the same name
 * with an argument returns a changed copy.
 */
public final class CablePage {

    private final CableSearcher searcher;
    private final Duration deadline;
    private final int maxRequests;
    private final Set<String> hosts;
    private final Optional<String> token;

    private CablePage(
            CableSearcher searcher, Duration deadline, int maxRequests, Set<String> hosts, Optional<String> token) {
        this.searcher = requireNonNull(searcher, "searcher");
        this.deadline = deadline;
        this.maxRequests = maxRequests;
        this.hosts = hosts;
        this.token = token;
    }

    /**
     * A page over a searcher, with 30 seconds per request, 32 requests at a time and no token.
     *
     * @param searcher the searcher; the page refreshes it as requests come in, but does not close it
     */
    public static CablePage of(CableSearcher searcher) {
        return new CablePage(searcher, Duration.ofSeconds(30), 32, Set.of(), Optional.empty());
    }

    /** The searcher that the page uses. */
    public CableSearcher searcher() {
        return searcher;
    }

    /** How long a request may take. */
    public Duration deadline() {
        return deadline;
    }

    /**
     * Gives each request this long. A search that takes longer answers with what it has found, any other request with
     * status 504. A client that is still reading its answer or export after twenty times as long is cut off.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CablePage deadline(Duration most) {
        if (!most.isPositive()) {
            throw new IllegalArgumentException("deadline must be positive: " + most);
        }
        return new CablePage(searcher, most, maxRequests, hosts, token);
    }

    /** How many requests to the JSON interface are answered at the same time. */
    public int maxRequests() {
        return maxRequests;
    }

    /**
     * Answers at most this many requests at the same time, and others with the message that it is busy.
     *
     * @throws IllegalArgumentException if below 1
     */
    public CablePage maxRequests(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("maxRequests must be 1 or more: " + most);
        }
        return new CablePage(searcher, deadline, most, hosts, token);
    }

    /** The host names under which the page answers, besides {@code localhost} and loopback addresses. */
    public Set<String> hosts() {
        return hosts;
    }

    /**
     * Also answers requests whose {@code Host} is this name or address, without a port. Others are refused, so that no
     * other site can reach this page under its own name (DNS rebinding).
     */
    public CablePage host(String name) {
        Set<String> more = new LinkedHashSet<>(hosts);
        more.add(requireNonNull(name, "name"));
        return new CablePage(searcher, deadline, maxRequests, Set.copyOf(more), token);
    }

    /** The token that requests to the JSON interface must carry. */
    public Optional<String> token() {
        return token;
    }

    /**
     * Answers only requests with this token: as {@code Authorization: Bearer TOKEN}, as the parameter {@code token}, or
     * as the cookie that a browser gets when it opens the page with {@code ?token=TOKEN}.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public CablePage token(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("token must not be blank");
        }
        return new CablePage(searcher, deadline, maxRequests, hosts, Optional.of(secret));
    }

    /**
     * Serves the page on its own server, with a virtual thread for each request. If no {@link #token(String)} is set,
     * requests must carry a random one, which {@link RunningPage#link()} contains: every user of a machine reaches its
     * loopback address. Sets the system property {@code sun.net.httpserver.nodelay} to {@code true} if it has no value;
     * otherwise answers would come 40 ms later.
     *
     * @param address the address to listen at; port 0 means any free port
     * @throws IOException if the port is taken, or the address does not belong to this machine
     */
    public RunningPage start(InetSocketAddress address) throws IOException {
        return PageServer.start(this, address);
    }

    /**
     * A handler for your own server, in a context whose path ends with {@code /}. Give that server an executor, since
     * the handler blocks while it searches and while the client reads. Set {@link #host(String)} to the server's name,
     * and {@link #token(String)} if others can reach it. Set the system property {@code sun.net.httpserver.nodelay} to
     * {@code true} before the first server is made, or answers come 40 ms later.
     */
    public HttpHandler handler() {
        return new PageHandler(this);
    }
}
