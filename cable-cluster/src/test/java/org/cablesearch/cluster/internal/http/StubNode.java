// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers as a test scripts it, in place of a node, and records the requests. */
public final class StubNode implements AutoCloseable {

    /** Answers one request. */
    public interface Script {
        void answer(HttpExchange exchange, int request) throws IOException;
    }

    private final HttpServer server;
    private final String scheme;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private StubNode(HttpServer server, String scheme, Script script) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            script.answer(exchange, requests.size());
        });
        server.start();
    }

    public static StubNode start(Script script) throws IOException {
        return new StubNode(HttpServer.create(loopback(), 0), "http", script);
    }

    /** Starts a server that is already set up. */
    static StubNode start(HttpServer server, String scheme, Script script) {
        return new StubNode(server, scheme, script);
    }

    static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** A script that always sends the same answer. */
    public static Script answering(int status, String body) {
        return (exchange, request) -> answer(exchange, status, body);
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The body of an error in the engine's format. */
    static String error(int status, String type, String reason) {
        return """
                {"error": {"root_cause": [{"type": "%2$s", "reason": "%3$s"}], "type": "above", "reason": "says less"},
                 "status": %1$s}""".formatted(status, type, reason);
    }

    public URI uri() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    /** Method, path, authorization and body of each request so far. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
