// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.index.CableIndexException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which failures are retried, at which node, and after which pauses. */
class RetryTest {

    private static final Request REQUEST = Request.of("POST", "/x/_search?size=1", Json.object());

    private final PausesOnly timer = new PausesOnly();

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void temporaryErrorsAreRetried(int status) throws IOException {
        try (StubNode node = StubNode.start((exchange, request) ->
                        StubNode.answer(exchange, request < 4 ? status : 200, request < 4 ? "" : "done"));
                Cluster client = client(ClusterOptions.DEFAULT, node.uri())) {
            assertEquals("done", send(client));
            assertEquals(4, node.requests().size());
            assertPauses(100, 200, 400);
        }
    }

    @Test
    void retriesEndAtTheTotalTimeout() throws IOException {
        try (StubNode node = StubNode.start(StubNode.answering(429, StubNode.error(429, "rejected", "queue is full")));
                Cluster client = client(ClusterOptions.DEFAULT.totalTimeout(Duration.ofSeconds(60)), node.uri())) {
            ClusterException e = assertThrows(ClusterException.class, () -> send(client));
            assertEquals(Reason.BUSY, e.reason());
            assertEquals(
                    "POST /x/_search at " + node.uri()
                            + " was refused with HTTP 429 (rejected: queue is full); try again when"
                            + " the cluster has less to do, or give it more nodes",
                    e.getMessage());
            assertTrue(timer.nanoTime() < Duration.ofSeconds(60).toNanos());
            assertTrue(timer.nanoTime() > Duration.ofSeconds(54).toNanos(), "pauses of five seconds at most");
        }
    }

    @Test
    void requestMayHaveAShorterTimeout() throws IOException {
        try (StubNode node = StubNode.start(StubNode.answering(503, ""));
                Cluster client = client(ClusterOptions.DEFAULT, node.uri())) {
            assertThrows(ClusterException.class, () -> client.within(limit(500)).send(REQUEST));
            assertTrue(timer.nanoTime() < Duration.ofMillis(500).toNanos());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500})
    void permanentErrorsAreNotRetried(int status) throws IOException {
        try (StubNode node =
                        StubNode.start(StubNode.answering(status, StubNode.error(status, "some_exception", "why")));
                Cluster client = client(ClusterOptions.DEFAULT, node.uri())) {
            ClusterException e = assertThrows(ClusterException.class, () -> send(client));
            assertTrue(e.problem().contains("was refused with HTTP " + status), e.problem());
            assertEquals(1, node.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void indexLockedBecauseOfFullDisksIsNotRetried(int status) throws IOException {
        String error =
                StubNode.error(status, "cluster_block_exception", "index [x] blocked by: read-only-allow-delete");
        try (StubNode node = StubNode.start(StubNode.answering(status, error));
                Cluster client = client(ClusterOptions.DEFAULT, node.uri())) {
            ClusterException e = assertThrows(ClusterException.class, () -> send(client));
            assertEquals(Reason.READ_ONLY, e.reason());
            assertTrue(e.getMessage().contains("free disk space"), e.getMessage());
            assertEquals(1, node.requests().size());
        }
    }

    @Test
    void nextNodeIsUsedAtOnceAndFromThenOn() throws IOException {
        try (StubNode busy = StubNode.start(StubNode.answering(503, ""));
                StubNode breaks = StubNode.start((exchange, request) -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(1);
                    exchange.close();
                });
                StubNode well = StubNode.start(StubNode.answering(200, "done"));
                Cluster client = client(ClusterOptions.DEFAULT, nobody(), busy.uri(), breaks.uri(), well.uri())) {
            for (int i = 0; i < 5; i++) {
                assertEquals("done", send(client));
            }
            assertEquals(5, well.requests().size());
            assertTrue(busy.requests().size() <= 1, "asked again: " + busy.requests());
            assertTrue(breaks.requests().size() <= 1, "asked again: " + breaks.requests());
            assertPauses();
        }
    }

    @Test
    void nodeThatDoesNotAnswerIsReplacedByTheNext() throws IOException {
        try (StubNode silent = StubNode.start((exchange, request) -> {});
                StubNode well = StubNode.start(StubNode.answering(200, "done"));
                Cluster client = client(
                        ClusterOptions.DEFAULT.attemptTimeout(Duration.ofSeconds(3)), silent.uri(), well.uri())) {
            assertEquals("done", send(client));
            assertEquals("done", send(client));
            assertTrue(silent.requests().size() <= 1);
        }
    }

    /** One of two nodes accepts requests and never answers. The options allow each attempt more than the request has. */
    @RepeatedTest(4)
    void silentNodeLeavesTimeForTheNext() throws IOException {
        try (StubNode silent = StubNode.start((exchange, request) -> {});
                StubNode well = StubNode.start(StubNode.answering(200, "done"));
                Cluster client =
                        client(ClusterOptions.DEFAULT.totalTimeout(Duration.ofMillis(900)), silent.uri(), well.uri())) {
            for (int i = 1; i <= 3; i++) {
                assertEquals("done", send(client));
                assertEquals(i, well.requests().size());
            }
            assertTrue(silent.requests().size() <= 1);
        }
    }

    @Test
    void missingAnswerIsReported() throws IOException {
        try (StubNode silent = StubNode.start((exchange, request) -> exchange.sendResponseHeaders(200, 1000));
                Cluster client = client(ClusterOptions.DEFAULT, silent.uri())) {
            ClusterException e = assertThrows(
                    ClusterException.class, () -> client.within(limit(300)).send(REQUEST));
            assertEquals(Reason.TIMED_OUT, e.reason());
            assertEquals(
                    silent.uri()
                            + " has not answered POST /x/_search within 0.3 seconds; try again when the cluster has less"
                            + " to do, or give the request more time",
                    e.getMessage());
        }
    }

    /** After the refusal there is time for the first pause and for one attempt, which gets no answer, but for no second pause. */
    @Test
    void refusalIsReportedRatherThanALaterTimeout() throws IOException {
        Duration timeout = Duration.ofMinutes(10);
        try (StubNode node = StubNode.start((exchange, request) -> {
                    if (request == 1) {
                        timer.pass(timeout.minusMillis(120));
                        StubNode.answer(
                                exchange, 503, StubNode.error(503, "cluster_manager_not_discovered", "no leader"));
                    }
                });
                Cluster client =
                        client(ClusterOptions.DEFAULT.attemptTimeout(timeout).totalTimeout(timeout), node.uri())) {
            ClusterException e = assertThrows(ClusterException.class, () -> send(client));
            assertPauses(100);
            assertEquals(Reason.UNAVAILABLE, e.reason());
            assertTrue(e.getMessage().contains("no leader"), e.getMessage());
        }
    }

    @Test
    void wrongAddressIsReportedAtOnce() throws IOException {
        URI nobody = nobody();
        try (Cluster client = client(ClusterOptions.DEFAULT, nobody)) {
            ClusterException e = assertThrows(ClusterException.class, () -> send(client));
            assertEquals(Reason.UNREACHABLE, e.reason());
            assertEquals(
                    "no answer from " + nobody
                            + ": connection refused; check the address, whether it is http: or https:, and"
                            + " that the cluster runs",
                    e.getMessage());
            assertPauses();
        }
        try (Cluster client = client(ClusterOptions.DEFAULT, URI.create("http://no-such-host.invalid:9200"))) {
            ClusterException e = assertThrows(ClusterException.class, () -> send(client));
            assertTrue(e.getMessage().contains("unknown host"), e.getMessage());
        }
    }

    @Test
    void nodeThatHasAnsweredBeforeIsRetried() throws IOException {
        StubNode node = StubNode.start(StubNode.answering(200, "done"));
        try (Cluster client = client(ClusterOptions.DEFAULT, node.uri())) {
            assertEquals("done", send(client));
            node.close();
            assertThrows(ClusterException.class, () -> send(client));
            assertTrue(timer.nanoTime() > Duration.ofSeconds(110).toNanos());
        }
    }

    /** Occupies the common pool as a parallel stream does whose threads wait for the cables that they add. */
    @Test
    void answersNeedNoThreadOfTheCommonPool() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        ForkJoinPool pool = ForkJoinPool.commonPool();
        for (int thread = 0; thread < pool.getParallelism(); thread++) {
            pool.execute(() -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        try (StubNode node = StubNode.start(StubNode.answering(200, "done"));
                Cluster client = client(ClusterOptions.DEFAULT.attemptTimeout(Duration.ofMinutes(1)), node.uri())) {
            assertEquals("done", send(client));
        } finally {
            end.countDown();
        }
    }

    @Test
    void interruptEndsTheWait() throws IOException {
        try (StubNode silent = StubNode.start((exchange, request) -> {});
                Cluster client = client(ClusterOptions.DEFAULT, silent.uri())) {
            Thread.currentThread().interrupt();
            CableIndexException e = assertThrows(CableIndexException.class, () -> send(client));
            assertEquals(CableIndexException.Reason.INTERRUPTED, e.reason());
            assertTrue(Thread.interrupted(), "the flag stays set");
        }
    }

    private static Supplier<Optional<Duration>> limit(int milliseconds) {
        return () -> Optional.of(Duration.ofMillis(milliseconds));
    }

    private Cluster client(ClusterOptions options, URI... addresses) {
        return new Cluster(List.of(addresses), options, timer);
    }

    private static String send(Cluster client) throws IOException {
        return new String(client.send(REQUEST), StandardCharsets.UTF_8);
    }

    /** An address at which no server listens. */
    private static URI nobody() throws IOException {
        StubNode gone = StubNode.start(StubNode.answering(200, ""));
        gone.close();
        return gone.uri();
    }

    /** Asserts that each pause is at least half as long as the given length and no longer than it. */
    private void assertPauses(long... milliseconds) {
        assertEquals(
                milliseconds.length, timer.pauses().size(), () -> timer.pauses().toString());
        for (int i = 0; i < milliseconds.length; i++) {
            long pause = timer.pauses().get(i).toMillis();
            assertTrue(
                    milliseconds[i] / 2 <= pause && pause <= milliseconds[i],
                    () -> timer.pauses().toString());
        }
    }
}
