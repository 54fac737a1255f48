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
 * A page to search cables in, and the JSON interface that it uses. It only reads: nothing that is sent to it changes the index.
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
     * A page over a searcher: 30 seconds a request, 32 requests at a time, no token.
     *
     * @param searcher is refreshed as requests come in, and stays open: close it after the page
     */
    public static CablePage of(CableSearcher searcher) {
        return new CablePage(searcher, Duration.ofSeconds(30), 32, Set.of(), Optional.empty());
    }

    /** The searcher behind the page. */
    public CableSearcher searcher() {
        return searcher;
    }

    /** How long a request may take. */
    public Duration deadline() {
        return deadline;
    }

    /**
     * Gives each request this long. A search that takes longer answers with what it has found, anything else with status
     * 504. A client that has not read all of its answer, or of its export, is cut off after twenty times as long.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CablePage deadline(Duration most) {
        if (!most.isPositive()) {
            throw new IllegalArgumentException("deadline must be positive: " + most);
        }
        return new CablePage(searcher, most, maxRequests, hosts, token);
    }

    /** How many requests of the JSON interface are answered at the same time. */
    public int maxRequests() {
        return maxRequests;
    }

    /**
     * Answers at most this many requests at the same time, and tells others that it is busy.
     *
     * @throws IllegalArgumentException if below 1
     */
    public CablePage maxRequests(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("maxRequests must be 1 or more: " + most);
        }
        return new CablePage(searcher, deadline, most, hosts, token);
    }

    /** The names under which the page may be asked for, besides {@code localhost} and loopback addresses. */
    public Set<String> hosts() {
        return hosts;
    }

    /**
     * Also answers requests whose {@code Host} is this name or address, without a port. Others are refused, so that no page
     * of another site can reach this one under a name of its own (DNS rebinding).
     */
    public CablePage host(String name) {
        Set<String> more = new LinkedHashSet<>(hosts);
        more.add(requireNonNull(name, "name"));
        return new CablePage(searcher, deadline, maxRequests, Set.copyOf(more), token);
    }

    /** The token that requests of the JSON interface must bring. */
    public Optional<String> token() {
        return token;
    }

    /**
     * Answers only requests that bring this token, as {@code Authorization: Bearer TOKEN} or as the parameter
     * {@code token}.
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
     * Serves the page on a server of its own, with a virtual thread for each request. If the address is not a loopback
     * address, and no {@link #token(String)} is set, requests must bring a random one, which {@link RunningPage#link()}
     * contains. Sets the system property {@code sun.net.httpserver.nodelay} to {@code true} if it has no value: answers would
     * come 40 ms later.
     *
     * @param address where to listen; port 0 takes a free one
     * @throws IOException if the port is taken, or the address is not one of this machine
     */
    public RunningPage start(InetSocketAddress address) throws IOException {
        return PageServer.start(this, address);
    }

    /**
     * A handler for a server of your own, in a context whose path ends with {@code /}. Give that server an executor; the
     * handler blocks while it searches and while the client reads. Set {@link #host(String)} to the server's name, and
     * {@link #token(String)} where others may reach it. Set the system property {@code sun.net.httpserver.nodelay} to
     * {@code true} before the first server is made, or answers come 40 ms later.
     */
    public HttpHandler handler() {
        return new PageHandler(this);
    }
}
