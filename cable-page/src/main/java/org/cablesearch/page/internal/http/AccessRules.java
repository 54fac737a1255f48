// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which requests are answered. A page of another site can make a browser send requests here; none of them may
 * reach the index, whatever host name they use for this machine.
 */
public final class AccessRules {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> POSTS = Set.of("POST");

    /** The longest query takes 16,384 characters, which is 24 kB of percent-encoded text of mostly Latin letters. */
    private static final int MAX_ADDRESS = 32_768;

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^\\[\\]:/@?#\\s]+)(:\\d{1,5})?");

    private final Set<String> hosts;
    private final Optional<AccessToken> token;

    /**
     * Creates the rules.
     *
     * @param hosts the host names under which the page answers, besides those of the loopback address
     * @param token the token that requests for data must carry
     */
    public AccessRules(Set<String> hosts, Optional<String> token) {
        this.hosts = hosts;
        this.token = token.map(AccessToken::new);
    }

    /**
     * The name or address of a host as the header {@code Host} has it: in lower case, IPv6 in brackets.
     *
     * @throws IllegalArgumentException if it is none, so that no request could ever name it
     */
    public static String host(String name) {
        boolean isIpv6 = name.indexOf(':') != name.lastIndexOf(':') && !name.startsWith("[");
        Matcher parts = HOST.matcher(isIpv6 ? "[" + name + "]" : name);
        if (!parts.matches() || parts.group(2) != null) {
            throw new IllegalArgumentException("not the name or address of a host, without a port: " + name);
        }
        return parts.group(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Checks a request that reads.
     *
     * @param isDocument whether the request is for the page itself, which links on other sites may open
     * @throws Refusal if it must not be answered
     */
    public void check(HttpExchange exchange, boolean isDocument) {
        requireMethod(exchange, READS, "This page only reads: use GET or HEAD.");
        if (Reply.hasBody(exchange)) {
            throw new Refusal(Status.BAD_REQUEST, "This page takes no request body; send parameters in the address.");
        }
        checkSender(exchange, isDocument);
    }

    /**
     * Checks a request that may have a body, and may change something.
     *
     * @throws Refusal if it must not be answered
     */
    public void checkPost(HttpExchange exchange) {
        requireMethod(exchange, POSTS, "This address takes a body, or changes something: use POST.");
        checkSender(exchange, false);
    }

    private static void requireMethod(HttpExchange exchange, Set<String> methods, String otherwise) {
        if (!methods.contains(exchange.getRequestMethod())) {
            throw new Refusal(Status.METHOD_NOT_ALLOWED, otherwise);
        }
    }

    private void checkSender(HttpExchange exchange, boolean isDocument) {
        requirePlainAddress(exchange);
        Headers headers = exchange.getRequestHeaders();
        String host = host(headers);
        requireOwnOrigin(headers, host);
        requireOwnSite(headers, isDocument);
    }

    private static void requirePlainAddress(HttpExchange exchange) {
        URI address = exchange.getRequestURI();
        if (address.toString().length() > MAX_ADDRESS) {
            throw new Refusal(
                    Status.URI_TOO_LONG,
                    "The address has more than " + MAX_ADDRESS + " characters; send a shorter query.");
        }
        if (address.isAbsolute() || address.getRawAuthority() != null) {
            throw new Refusal(Status.BAD_REQUEST, "The address must begin with one \"/\"; this server is not a proxy.");
        }
    }

    /** The host as the client sent it, with its port. */
    private String host(Headers headers) {
        List<String> all = headers.getOrDefault("Host", List.of());
        String host = all.size() == 1 ? all.getFirst() : "";
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            throw new Refusal(Status.BAD_REQUEST, "The request must name its host exactly once.");
        }
        if (!isOurs(parts.group(1).toLowerCase(Locale.ROOT))) {
            throw new Refusal(
                    Status.FORBIDDEN,
                    "This page does not answer requests for the host \"" + host
                            + "\"; open the address that was printed when it was started.");
        }
        return host;
    }

    private boolean isOurs(String name) {
        return LOOPBACK.matcher(name).matches() || hosts.contains(name);
    }

    private static void requireOwnOrigin(Headers headers, String host) {
        for (String origin : headers.getOrDefault("Origin", List.of())) {
            if (!origin.equalsIgnoreCase("http://" + host) && !origin.equalsIgnoreCase("https://" + host)) {
                throw new Refusal(Status.FORBIDDEN, "Another site, " + origin + ", may not use this page.");
            }
        }
    }

    /** Requires requests to come from this page itself: another port of this machine is another program. */
    private static void requireOwnSite(Headers headers, boolean isDocument) {
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        boolean opensDocument = isDocument
                && "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
        if (!own && !opensDocument) {
            throw new Refusal(Status.FORBIDDEN, "Another site may not use this page; it may only link to it.");
        }
    }

    /**
     * Checks a request for data.
     *
     * @throws Refusal if a token is required and the request does not carry it
     */
    public void checkToken(HttpExchange exchange, Parameters parameters) {
        if (token.isPresent() && !token.get().isIn(exchange) && !token.get().isIn(parameters.all("token"))) {
            throw new Refusal(
                    Status.UNAUTHORIZED,
                    "The program was started again, or the link to this page is incomplete: open the link that was printed"
                            + " when it was started last.");
        }
    }

    /** The cookie that keeps the token for a browser that opens the page with it. */
    public Optional<String> cookie(HttpExchange exchange) {
        return token.filter(secret -> secret.isIn(exchange.getRequestURI().getRawQuery()))
                .map(secret -> secret.cookie(exchange));
    }
}
