// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.PassingFailure.Kind;

/** The connections to the nodes: sends one request to one node. */
final class Connections implements AutoCloseable {

    /** Time limit for connecting before the next node is tried. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @SuppressWarnings("ArrayRecordComponent") // two answers are never compared
    private record Answer(int status, byte[] body) {}

    private final HttpClient client;

    /**
     * The threads that wait for answers. The client's own timeout covers only the header of an answer, but a node can
     * also hang in the middle of the body. The client also completes its work in the common pool, which would deadlock
     * if all threads of the pool were waiting for answers.
     */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Optional<String> authorization;

    Connections(ClusterOptions options) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        options.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
        this.authorization = options.authorization();
    }

    /**
     * Sends a request and returns the body of its answer.
     *
     * @param time how long the node may take
     * @throws PassingFailure if the request failed, but may succeed in another attempt
     * @throws ClusterException if the request failed and another attempt cannot help
     */
    byte[] send(URI node, Request request, Duration time)
            throws PassingFailure, ClusterException, InterruptedException {
        Answer answer = answer(node, request, time);
        if (answer.status() / 100 == 2) {
            return answer.body();
        }
        RefusedRequest refusal =
                RefusedRequest.of(request.name() + " at " + node, answer.status(), EngineError.of(answer.body()));
        if (refusal.mayPass()) {
            throw new PassingFailure(refusal.failure(), Kind.ANSWERED);
        }
        throw refusal.failure();
    }

    private Answer answer(URI node, Request request, Duration time)
            throws PassingFailure, ClusterException, InterruptedException {
        HttpRequest http = http(node, request);
        Future<Answer> answer = submit(node, http);
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new PassingFailure(ConnectionFailure.late(node, request, time), Kind.SILENT);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                ConnectionFailure.throwIfLasting(node, cause);
                throw new PassingFailure(
                        ConnectionFailure.passing(node, cause),
                        cause instanceof HttpConnectTimeoutException ? Kind.SILENT : Kind.UNREACHABLE);
            }
            if (isClosed()) {
                throw closed(node, e);
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Future<Answer> submit(URI node, HttpRequest http) throws PassingFailure {
        try {
            return threads.submit(() -> unpacked(client.send(http, BodyHandlers.ofByteArray())));
        } catch (RejectedExecutionException e) {
            throw closed(node, e);
        }
    }

    private static Answer unpacked(HttpResponse<byte[]> answer) throws IOException {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        try (InputStream body = new ByteArrayInputStream(answer.body());
                InputStream plain = packed ? new GZIPInputStream(body) : body) {
            return new Answer(answer.statusCode(), plain.readAllBytes());
        }
    }

    /** The failure of a request that another thread's close has overtaken. */
    private static PassingFailure closed(URI node, Throwable cause) {
        return new PassingFailure(
                ConnectionFailure.passing(node, new IOException("the connection is closed", cause)), Kind.UNREACHABLE);
    }

    private HttpRequest http(URI node, Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(node + request.path()))
                .method(request.method(), request.publisher())
                .header("Content-Type", request.contentType())
                .header("Accept-Encoding", "gzip");
        authorization.ifPresent(secret -> builder.header("Authorization", secret));
        return builder.build();
    }

    /** Whether no more requests can be sent. */
    boolean isClosed() {
        return threads.isShutdown();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
