// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy in front of a node that records each request, and how many bytes were sent for it in both directions. A test
 * may say what else it does with a request.
 */
public final class CountingNode implements AutoCloseable {

    /**
     * A request that was answered.
     *
     * @param name its method and path
     * @param bytes the size of both bodies, as they were sent
     */
    public record Trip(String name, String body, long bytes) {}

    /** An answer, compressed or not. */
    public record Answer(int status, byte[] body, Optional<String> encoding) {

        public static Answer of(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8), Optional.empty());
        }
    }

    /** Sends a request on to the node, any number of times. */
    public interface Node {
        Answer ask() throws IOException;
    }

    /** What the proxy does with a request. */
    public interface Passage {
        /**
         * @param name method and path of the request
         * @return empty to close the connection without an answer
         */
        Optional<Answer> pass(String name, String body, Node node) throws IOException;
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Trip> trips = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private CountingNode(HttpServer server) {
        this.server = server;
    }

    public static CountingNode before(URI node) throws IOException {
        return before(node, (name, body, onward) -> Optional.of(onward.ask()));
    }

    public static CountingNode before(URI node, Passage passage) throws IOException {
        CountingNode proxy = new CountingNode(HttpServer.create(StubNode.loopback(), 0));
        proxy.server.setExecutor(proxy.threads);
        proxy.server.createContext("/", exchange -> {
            try (exchange) {
                proxy.count(node, passage, exchange);
            }
        });
        proxy.server.start();
        return proxy;
    }

    private void count(URI node, Passage passage, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String name = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String text = new String(body, StandardCharsets.UTF_8);
        Optional<Answer> answer = passage.pass(name, text, () -> ask(client, node, exchange, body));
        if (answer.isPresent()) {
            trips.add(new Trip(name, text, body.length + answer.get().body().length));
            answer(exchange, answer.get());
        }
    }

    /** Passes a request on, and its answer back. */
    static void pass(HttpClient client, URI node, HttpExchange exchange) throws IOException {
        answer(exchange, ask(client, node, exchange, exchange.getRequestBody().readAllBytes()));
    }

    private static Answer ask(HttpClient client, URI node, HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept-Encoding")) {
            exchange.getRequestHeaders()
                    .getOrDefault(header, List.of())
                    .forEach(value -> request.header(header, value));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("Content-Encoding"));
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the test is over");
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        answer.encoding().ifPresent(value -> exchange.getResponseHeaders().set("Content-Encoding", value));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The requests so far, in the order of their answers. */
    public List<Trip> trips() {
        return trips;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
