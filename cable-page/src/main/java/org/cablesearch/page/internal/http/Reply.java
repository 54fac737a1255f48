// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** Answers one request, with the headers common to all answers. */
public final class Reply {

    /** The page may use its own script and style, and send requests to its own server. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private final HttpExchange exchange;

    public Reply(HttpExchange exchange) {
        this.exchange = exchange;
        header("Content-Security-Policy", POLICY);
        header("X-Content-Type-Options", "nosniff");
        header("Referrer-Policy", "no-referrer");
        header("Cross-Origin-Opener-Policy", "same-origin");
        header("Cross-Origin-Resource-Policy", "same-origin");
        header("Cache-Control", "no-store");
    }

    /** Sets a header, replacing its value. */
    public Reply header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
        return this;
    }

    /** Answers without a body. */
    public void send(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Answers with a body, or to HEAD with only its length. */
    public void send(int status, String type, byte[] body) throws IOException {
        header("Content-Type", type);
        if (isHead()) {
            header("Content-Length", Integer.toString(body.length));
            send(status);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        finish();
    }

    /**
     * Ends the exchange. If the request has a body, throws an exception, so that the server closes the connection at
     * once.
     */
    private void finish() throws IOException {
        if (hasBody(exchange)) {
            exchange.getResponseBody().flush();
            throw new IOException("the body of a request is not read");
        }
        exchange.close();
    }

    /** Whether a request announces a body. */
    static boolean hasBody(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return exchange.getRequestHeaders().containsKey("Transfer-Encoding") || !(length == null || length.equals("0"));
    }

    /** Writes a body piece by piece. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Answers with a body of unknown length. If writing it fails, the connection is broken off, so that the body does
     * not look complete.
     */
    public void stream(String type, Body body) throws IOException {
        header("Content-Type", type);
        if (isHead()) {
            send(Status.OK);
            return;
        }
        exchange.sendResponseHeaders(Status.OK, 0);
        body.writeTo(exchange.getResponseBody());
        exchange.close();
    }

    private boolean isHead() {
        return exchange.getRequestMethod().equals("HEAD");
    }

    /** The address of the page as the client of this request knows it. */
    public String pageAddress() {
        return "http://" + requestHeaders().getFirst("Host")
                + exchange.getHttpContext().getPath();
    }

    /**
     * The body of the request.
     *
     * @throws Refusal if it is longer than {@code max} bytes
     */
    public byte[] body(int max) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(max + 1);
        if (body.length > max) {
            throw new Refusal(Status.BAD_REQUEST, "The request has more than " + max + " bytes; send fewer lists.");
        }
        return body;
    }

    /** The headers of the request. */
    public Headers requestHeaders() {
        return exchange.getRequestHeaders();
    }
}
