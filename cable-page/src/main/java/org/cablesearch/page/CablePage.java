// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.page.internal.http.AccessRules;
import org.cablesearch.page.internal.serve.PageHandler;
import org.cablesearch.page.internal.serve.PageServer;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.internal.option.UsualSearch;

/**
 * A page for searching cables, and the JSON interface that it uses. It is read-only: no request changes the index.
 *
 * <p>Immutable and safe for use by many threads. A method without an argument reads a setting; the method of the same
 * name with an argument returns a changed copy.
 */
public final class CablePage {

    private static final Duration MAX_DEADLINE = Duration.ofDays(365);

    private final CableSearcher searcher;
    private final Duration deadline;
    private final int maxRequests;
    private final Set<String> hosts;
    private final Optional<String> token;
    private final Optional<URI> publicAddress;
    private final Synonyms synonyms;

    private CablePage(
            CableSearcher searcher,
            Duration deadline,
            int maxRequests,
            Set<String> hosts,
            Optional<String> token,
            Optional<URI> publicAddress,
            Synonyms synonyms) {
        this.searcher = requireNonNull(searcher, "searcher");
        this.deadline = deadline;
        this.maxRequests = maxRequests;
        this.hosts = hosts;
        this.token = token;
        this.publicAddress = publicAddress;
        this.synonyms = synonyms;
    }

    /**
     * A page that uses a searcher, with at most 30 seconds per request, at most 32 requests at a time and no token.
     *
     * @param searcher the searcher; the page refreshes it as requests come in, but does not close it
     */
    public static CablePage of(CableSearcher searcher) {
        return new CablePage(
                searcher, UsualSearch.TIME_LIMIT, 32, Set.of(), Optional.empty(), Optional.empty(), Synonyms.NONE);
    }

    /** The searcher that the page uses. */
    public CableSearcher searcher() {
        return searcher;
    }

    /** Time limit of a request. */
    public Duration deadline() {
        return deadline;
    }

    /**
     * Limits the time of each request. A search that takes longer is answered with what it has found, any other request
     * with status 504. If a client is still reading an answer or an export after twenty times as long, the connection
     * is closed. More than a year counts as a year.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CablePage deadline(Duration deadline) {
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("deadline must be positive: " + deadline);
        }
        Duration limit = deadline.compareTo(MAX_DEADLINE) < 0 ? deadline : MAX_DEADLINE;
        return new CablePage(searcher, limit, maxRequests, hosts, token, publicAddress, synonyms);
    }

    /** Number of requests to the JSON interface that are answered at the same time. */
    public int maxRequests() {
        return maxRequests;
    }

    /**
     * Limits the number of requests that are answered at the same time. Others get status 503 and the message that the
     * page is busy.
     *
     * @throws IllegalArgumentException if below 1
     */
    public CablePage maxRequests(int maxRequests) {
        NumberRange.FROM_ONE.require("maxRequests", maxRequests);
        return new CablePage(searcher, deadline, maxRequests, hosts, token, publicAddress, synonyms);
    }

    /** The host names under which the page answers, in lower case, besides {@code localhost} and loopback addresses. */
    public Set<String> hosts() {
        return hosts;
    }

    /**
     * Also answers requests whose {@code Host} is this name or address (given without a port). Requests for unknown
     * hosts are refused, so that no other site can reach this page under its own name (DNS rebinding).
     *
     * @throws IllegalArgumentException if it is not the name or address of a host, for instance an address of the web
     */
    public CablePage host(String name) {
        Set<String> more = new LinkedHashSet<>(hosts);
        more.add(AccessRules.host(requireNonNull(name, "name")));
        return new CablePage(searcher, deadline, maxRequests, Set.copyOf(more), token, publicAddress, synonyms);
    }

    /**
     * The synonyms of every search of this page.
     *
     * @since 0.2
     */
    public Synonyms synonyms() {
        return synonyms;
    }

    /**
     * Extends the query of each search and view by synonyms.
     *
     * @see org.cablesearch.query.SearchRequest#synonyms(Synonyms)
     * @since 0.2
     */
    public CablePage synonyms(Synonyms synonyms) {
        return new CablePage(
                searcher, deadline, maxRequests, hosts, token, publicAddress, requireNonNull(synonyms, "synonyms"));
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
        return new CablePage(searcher, deadline, maxRequests, hosts, Optional.of(secret), publicAddress, synonyms);
    }

    /**
     * The address under which other people reach the page, if it was set.
     *
     * @since 0.2
     */
    public Optional<URI> publicAddress() {
        return publicAddress;
    }

    /**
     * Sets the address under which other people reach the page, for instance through a proxy: {@code
     * https://archive.example.org/cables/}. Links, citations and exports contain it, and the page answers requests for
     * its host.
     *
     * @throws IllegalArgumentException if it does not begin with {@code http://} or {@code https://} and a host, or has
     *     a query or a fragment
     * @since 0.2
     */
    public CablePage publicAddress(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                || address.getHost() == null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "a public address is like https://archive.example.org/cables/, but this is \"" + address + '"');
        }
        URI folder = address.getRawPath().endsWith("/") ? address : URI.create(address + "/");
        return new CablePage(searcher, deadline, maxRequests, hosts, token, Optional.of(folder), synonyms)
                .host(address.getHost());
    }

    /**
     * Serves the page on its own server, with a virtual thread for each request. If no {@link #token(String)} is set,
     * requests must carry a random one, which {@link RunningPage#link()} contains, since every user of the machine can
     * reach its loopback address. If the system property {@code sun.net.httpserver.nodelay} has no value, it is set to
     * {@code true}; otherwise each answer would take 40 ms longer.
     *
     * @param address the address to listen on; port 0 means any free port
     * @throws IOException if the port is taken, or the address does not belong to this machine
     */
    public RunningPage start(InetSocketAddress address) throws IOException {
        return PageServer.start(this, address);
    }

    /**
     * A handler for your own server, in a context whose path ends with {@code /}.
     *
     * <ul>
     *   <li>It requires a token only if you {@linkplain #token(String) set one}.
     *   <li>It answers only requests for the {@linkplain #host(String) hosts} that you name, and for loopback addresses.
     *   <li>Limit how long a client may take to send its request, with {@code -Dsun.net.httpserver.maxReqTime=30}.
     * </ul>
     */
    public HttpHandler handler() {
        return new PageHandler(this);
    }
}
