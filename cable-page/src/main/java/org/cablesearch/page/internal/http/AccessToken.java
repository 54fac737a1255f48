// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The secret that requests for data must carry, and the cookie in which a browser keeps it. */
final class AccessToken {

    private static final String PARAMETER = "token=";
    private static final String BEARER = "Bearer ";

    private final byte[] secret;

    AccessToken(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the headers of a request carry it, as a bearer token or in a cookie. */
    boolean isIn(HttpExchange exchange) {
        Stream<String> bearers = exchange.getRequestHeaders().getOrDefault("Authorization", List.of()).stream()
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
        String pair = pair(exchange);
        return isIn(bearers.toList())
                || exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                        .flatMap(cookies -> Stream.of(cookies.split(";")))
                        .anyMatch(cookie -> isEqual(pair, cookie.strip()));
    }

    /** Whether one of these texts is the secret. */
    boolean isIn(List<String> sent) {
        return sent.stream().anyMatch(text -> MessageDigest.isEqual(secret, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the query string of an address contains it. */
    boolean isIn(@Nullable String rawQuery) {
        return isIn(Optional.ofNullable(rawQuery).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(parameter -> parameter.startsWith(PARAMETER))
                .map(parameter -> PercentEncoding.decode(parameter.substring(PARAMETER.length())))
                .toList());
    }

    /**
     * The cookie for the browser that sent a request. No script can read it, and no request from another site carries
     * it.
     */
    String cookie(HttpExchange exchange) {
        return pair(exchange) + "; Path=" + exchange.getHttpContext().getPath() + "; HttpOnly; SameSite=Strict";
    }

    /**
     * The name and value of the cookie. The name contains the port, since all ports of a host share cookies; the value
     * is the token, encoded in characters that a cookie may contain.
     */
    private String pair(HttpExchange exchange) {
        return "cables-" + exchange.getLocalAddress().getPort() + "="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static boolean isEqual(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
