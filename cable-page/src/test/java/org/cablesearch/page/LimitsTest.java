// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to too many requests, to slow ones, and when a client disconnects. */
@ExtendWith(SampleSearcher.class)
class LimitsTest {

    @RegisterExtension
    final ServerLog log = new ServerLog();

    private static final InetSocketAddress FREE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void requestBeyondTheLimitIsRefused(CableSearcher searcher) throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CableSearcher slow = with(searcher, Map.of("citations", () -> {
            entered.countDown();
            await(leave);
            return Optional.empty();
        }));
        try (RunningPage page = CablePage.of(slow).maxRequests(1).start(FREE)) {
            CompletableFuture<Answer> first =
                    CompletableFuture.supplyAsync(() -> get(page, "/api/cites?id=06PHNOMPENH2611"));
            await(entered);
            Answer second = Answer.get(page, "/api/stats");
            assertEquals(503, second.status());
            assertEquals("1", second.headers().get("retry-after"));
            assertTrue(second.body().contains("try again"), second.body());
            assertEquals(200, Answer.get(page, "/").status(), "static files need no place");
            leave.countDown();
            assertEquals(404, first.get().status());
            assertEquals(200, Answer.get(page, "/api/stats").status(), "the place is free again");
        }
    }

    @Test
    void searchThatTakesTooLongReturnsWhatItHasFound(CableSearcher searcher) throws IOException {
        try (RunningPage page =
                CablePage.of(searcher).deadline(Duration.ofNanos(1)).start(FREE)) {
            Answer answer = Answer.get(page, "/api/search?query=police&timeout=30");
            assertEquals(200, answer.status());
            assertTrue(answer.body().contains("\"timedOut\":true"), answer.body());
        }
    }

    /** Only a search can be ended early. Other work continues and keeps its place, so that not too much of it runs at once. */
    @Test
    void otherRequestThatTakesTooLongIsRefused(CableSearcher searcher) throws Exception {
        CountDownLatch leave = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        CableSearcher slow = with(searcher, Map.of("similar", () -> {
            await(leave);
            left.countDown();
            return Optional.of(List.of());
        }));
        CablePage hurried = CablePage.of(slow).maxRequests(1).deadline(Duration.ofMillis(10));
        try (RunningPage page = hurried.start(FREE)) {
            Answer late = Answer.get(page, "/api/similar?id=06PHNOMPENH2611");
            assertEquals(504, late.status());
            assertTrue(late.body().contains("takes too long"), late.body());
            assertEquals(503, Answer.get(page, "/api/search").status(), "its place is taken");
            leave.countDown();
            await(left);
            while (Answer.get(page, "/api/search?limit=0").status() == 503) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void exportEndsIfItsClientDisconnects(CableSearcher searcher) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        CableSearcher endless = with(searcher, Map.of("stream", () -> endless(searcher, closed)));
        try (RunningPage page = CablePage.of(endless).start(FREE)) {
            try (Socket socket = Answer.connect(page)) {
                ask(socket, page);
                socket.getInputStream().read();
            }
            await(closed);
        }
    }

    @Test
    void clientThatDoesNotReadIsDisconnected(CableSearcher searcher) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        CableSearcher endless = with(searcher, Map.of("stream", () -> endless(searcher, closed)));
        try (RunningPage page =
                        CablePage.of(endless).deadline(Duration.ofMillis(20)).start(FREE);
                Socket socket = Answer.connect(page)) {
            ask(socket, page);
            await(closed);
        }
    }

    @Test
    void exportThatMeetsAnErrorIsIncompleteForTheClient(CableSearcher searcher) throws IOException {
        CableSearcher failing = with(
                searcher,
                Map.of(
                        "stream",
                        () -> Stream.concat(hits(searcher).stream(), Stream.generate(() -> {
                            throw new StackOverflowError();
                        }))));
        try (RunningPage page = CablePage.of(failing).start(FREE)) {
            assertFalse(Answer.get(page, "/api/export?format=jsonl").isWhole());
        }
        assertEquals(List.of("a request failed: StackOverflowError"), log.take());
    }

    @Test
    void failedExportIsIncompleteForTheClient(CableSearcher searcher) throws IOException {
        CableSearcher failing = with(
                searcher,
                Map.of(
                        "stream",
                        () -> Stream.concat(hits(searcher).stream(), Stream.generate(() -> {
                            throw new UncheckedIOException(new IOException("the disk is gone"));
                        }))));
        try (RunningPage page = CablePage.of(failing).start(FREE)) {
            Answer answer = Answer.get(page, "/api/export?format=jsonl");
            assertFalse(answer.isWhole(), answer.toString());
        }
        assertEquals(List.of("a request failed: UncheckedIOException"), log.take());
        try (RunningPage page = CablePage.of(searcher).start(FREE)) {
            assertTrue(Answer.get(page, "/api/export?format=jsonl").isWhole());
        }
    }

    /** The JDK's server would neither answer nor close the connection. */
    @Test
    void everyErrorIsAnswered(CableSearcher searcher) throws IOException {
        for (Throwable error :
                List.of(new StackOverflowError(), new AssertionError("wrong"), new ArithmeticException())) {
            CableSearcher broken = with(searcher, Map.of("stats", () -> {
                throw LimitsTest.<RuntimeException>unchecked(error);
            }));
            try (RunningPage page = CablePage.of(broken).start(FREE)) {
                Answer answer = Answer.get(page, "/api/stats");
                assertEquals(500, answer.status(), error.toString());
                assertTrue(answer.isWhole() && answer.body().contains("an error in the program itself"), answer.body());
                assertEquals(200, Answer.get(page, "/api/search?limit=0").status());
            }
            assertEquals(List.of("a request failed: " + error.getClass().getSimpleName()), log.take());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable error) throws T {
        throw (T) error;
    }

    @Test
    void unreadableIndexIsReportedWithoutItsFolder(CableSearcher searcher) throws IOException {
        Map<IOException, String> reports = Map.of(
                new NoSuchFileException("/srv/secret/_0.cfs"), "The index cannot be read: reading failed.",
                new CableIndexException(Reason.DAMAGED, "/srv/secret is damaged", "run cables rebuild"),
                        "The index cannot be read: files are missing or changed.");
        for (Map.Entry<IOException, String> report : reports.entrySet()) {
            CableSearcher broken = with(searcher, Map.of("stats", () -> {
                throw new UncheckedIOException(report.getKey());
            }));
            try (RunningPage page = CablePage.of(broken).start(FREE)) {
                Answer answer = Answer.get(page, "/api/stats");
                assertEquals(500, answer.status());
                assertTrue(answer.body().contains(report.getValue()), answer.body());
                assertFalse(answer.body().contains("secret"), answer.body());
            }
            String logged = log.take().getFirst();
            assertTrue(logged.startsWith("the index cannot be read: "), logged);
        }
    }

    private static Stream<Hit> endless(CableSearcher searcher, CountDownLatch closed) {
        Hit hit = hits(searcher).getFirst();
        return Stream.generate(() -> hit).onClose(closed::countDown);
    }

    private static List<Hit> hits(CableSearcher searcher) {
        try {
            return searcher.search(SearchRequest.of("police")).hits();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(Socket socket, RunningPage page) throws IOException {
        socket.getOutputStream()
                .write(("GET /api/export?query=police HTTP/1.1\r\nHost: localhost\r\n" + Answer.bearer(page)
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static Answer get(RunningPage page, String path) {
        try {
            return Answer.get(page, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.MINUTES), "waited in vain");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A searcher with some of its methods replaced. */
    private static CableSearcher with(CableSearcher searcher, Map<String, Supplier<?>> methods) {
        return (CableSearcher) Proxy.newProxyInstance(
                CableSearcher.class.getClassLoader(),
                new Class<?>[] {CableSearcher.class},
                (proxy, method, arguments) -> {
                    Supplier<?> other = methods.get(method.getName());
                    try {
                        return other == null ? method.invoke(searcher, arguments) : other.get();
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
