// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Calls run beside each other and beside the messages after them, within a bound, and end when they are cancelled. */
@Timeout(120)
class McpCallsTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1000,\"method\":\"ping\"}";

    @TempDir
    Path folder;

    private CableSearcher searcher;

    @BeforeEach
    void open() throws IOException {
        add("06OSLO1", "The wedding had many guests and long toasts.");
        searcher = CableSearcher.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
    }

    private void add(String id, String text) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(Cable.builder(id)
                    .paragraphs(List.of(Paragraph.numbered(1, "", text)))
                    .build());
        }
    }

    private static String stats(int id) {
        return AskedTools.request(id, "stats", AskedTools.MAPPER.createObjectNode());
    }

    private interface Stats {
        void count(BooleanSupplier isCancelled) throws Exception;
    }

    /** The searcher, which first does something when it is asked for statistics. */
    private CableSearcher before(Stats stats, BooleanSupplier isCancelled) {
        return (CableSearcher) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CableSearcher.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "within":
                            return proxy;
                        case "cancelledBy":
                            return before(stats, (BooleanSupplier) arguments[0]);
                        case "stats":
                            stats.count(isCancelled);
                            break;
                        default:
                    }
                    try {
                        return method.invoke(searcher, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Input that ends only when an answer with some text has been written. */
    private static final class Conversation extends Writer {

        private final StringWriter written = new StringWriter();
        private final CountDownLatch isSeen = new CountDownLatch(1);
        private final Reader lines;
        private final String awaited;

        Conversation(String awaited, List<String> lines) {
            this.awaited = awaited;
            this.lines = new StringReader(String.join("\n", lines) + "\n");
        }

        Reader input(Runnable atEnd) {
            return new Reader() {
                @Override
                public int read(char[] buffer, int from, int length) throws IOException {
                    int read = lines.read(buffer, from, length);
                    if (read < 0) {
                        try {
                            isSeen.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        atEnd.run();
                    }
                    return read;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void write(char[] buffer, int from, int length) {
            written.write(buffer, from, length);
            if (written.toString().contains(awaited)) {
                isSeen.countDown();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        List<JsonNode> answers() {
            return written.toString().lines().map(AskedTools.MAPPER::readTree).toList();
        }
    }

    @Test
    void aPingIsAnsweredWhileACallRuns() throws IOException {
        CountDownLatch released = new CountDownLatch(1);
        Conversation conversation = new Conversation("\"id\":1000", List.of(stats(1), PING));
        McpServer.of(before(isCancelled -> released.await(), () -> false), "1")
                .run(conversation.input(released::countDown), conversation);
        assertEquals(List.of(1000, 1), ids(conversation.answers()));
    }

    @Test
    void aCancelledCallEndsWithoutAnAnswer() throws IOException {
        AtomicLong ended = new AtomicLong();
        Stats untilCancelled = isCancelled -> {
            while (!isCancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            ended.incrementAndGet();
            throw new InterruptedIOException("cancelled");
        };
        List<JsonNode> answers = new AskedTools(before(untilCancelled, () -> false))
                .answers(
                        stats(1),
                        stats(2),
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":9}}",
                        PING,
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":2}}");
        assertEquals(List.of(1000), ids(answers));
        // The second may have been cancelled before it began.
        assertTrue(ended.get() <= 2);
    }

    @Test
    void tooManyWaitingCallsAreRefused() throws IOException {
        CountDownLatch released = new CountDownLatch(1);
        List<String> calls =
                IntStream.range(0, 105).mapToObj(McpCallsTest::stats).toList();
        Conversation conversation = new Conversation("-32000", calls);
        McpServer.of(before(isCancelled -> released.await(), () -> false), "1")
                .run(conversation.input(released::countDown), conversation);
        List<JsonNode> answers = conversation.answers();
        assertEquals(105, answers.size());
        assertEquals(1, answers.stream().filter(answer -> answer.has("error")).count());
        assertEquals(104, answers.getFirst().get("id").intValue());
    }

    @Test
    void batchesWaitForTheirCalls() throws IOException {
        JsonNode answer = new AskedTools(searcher)
                .answers("[" + stats(1) + "," + PING + "," + stats(2) + "]")
                .getFirst();
        assertEquals(List.of(1, 1000, 2), ids(answer.valueStream().toList()));
    }

    @Test
    void aFailureOfTheOutputEndsTheServer() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] buffer, int from, int length) throws IOException {
                throw new IOException("the client is gone");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        McpServer server = McpServer.of(searcher, "1");
        StringReader in = new StringReader(PING + "\n" + stats(1) + "\n");
        assertEquals(
                "the client is gone",
                assertThrows(IOException.class, () -> server.run(in, broken)).getMessage());
    }

    @Test
    void aNewCommitIsSeen() throws IOException {
        McpServer server = McpServer.of(searcher, "1");
        add("06OSLO2", "A second wedding.");
        StringWriter out = new StringWriter();
        server.run(
                new StringReader(
                        AskedTools.request(1, "show", AskedTools.MAPPER.readTree("{\"id\":\"06OSLO2\"}")) + "\n"),
                out);
        assertTrue(out.toString().contains("A second wedding."), out::toString);
    }

    @Test
    void theLimitsOfTheEmbedderHold() throws IOException {
        for (CableSearcher limited : List.of(searcher.within(Duration.ZERO), searcher.cancelledBy(() -> true))) {
            AskedTools tools = new AskedTools(limited);
            assertTrue(tools.refusal("stats", "{}").startsWith("the time was up"));
            JsonNode results = tools.call("search", "{\"query\":\"wedding\"}");
            assertTrue(results.path("timedOut").asBoolean(false), results::toString);
        }
    }

    @Test
    void theLimitsOfACheckCombine() throws IOException {
        DraftChecker checker = DraftChecker.of(searcher);
        String draft = "Guests danced (06OSLO1).";
        Duration day = Duration.ofDays(1);
        assertTrue(checker.within(Duration.ZERO).within(day).check(draft).timedOut());
        assertTrue(checker.within(day).within(Duration.ZERO).check(draft).timedOut());
        for (boolean first : List.of(true, false)) {
            DraftChecker cancelled = checker.cancelledBy(() -> first).cancelledBy(() -> !first);
            assertThrows(InterruptedIOException.class, () -> cancelled.check(draft));
        }
    }

    /** However long a draft, a check asks before each number and quotation whether it is cancelled, and then ends at once. */
    @Test
    void aCheckOfTwoMegabytesEndsWhenItIsCancelled() {
        String draft = IntStream.range(0, 30_000)
                .mapToObj(i ->
                        "“The guests of wedding " + i + " danced until the morning of the next day” (06OSLO" + i + ").")
                .collect(Collectors.joining(" "));
        assertTrue(draft.length() > 2_000_000);
        for (long polls : List.of(1L, 1_000L, 29_000L, 31_000L)) {
            AtomicLong asked = new AtomicLong();
            List<Long> late = new ArrayList<>();
            DraftChecker checker = DraftChecker.of(searcher).cancelledBy(() -> {
                if (asked.incrementAndGet() > polls) {
                    late.add(asked.get());
                }
                return asked.get() >= polls;
            });
            assertThrows(InterruptedIOException.class, () -> checker.check(draft));
            assertTrue(late.size() <= 10, () -> polls + " " + late.size());
        }
    }

    /** What looks for blocks, numbers and marks asks, too, before anything is looked up or compared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The guests danced.\n\n",
                "The 1200 guests of the wedding danced until the morning of the next day. ",
                "The guests of the “wedding danced until the morning of the next day, as guests do at weddings. ",
                "the guests danced "
            })
    void aCheckAsksFromTheStart(String part) throws IOException {
        Draft draft = Draft.of(part.repeat(2_000_000 / part.length()));
        // What is allocated measures the work between two questions in the same way on any machine.
        AtomicLong before = new AtomicLong(Work.bytes());
        AtomicLong most = new AtomicLong();
        BooleanSupplier question = () -> {
            long now = Work.bytes();
            most.accumulateAndGet(now - before.getAndSet(now), Math::max);
            return false;
        };
        DraftChecker.of(searcher).cancelledBy(question).check(draft);
        question.getAsBoolean();
        assertTrue(most.get() < 16 << 20, () -> most + " bytes between two questions");
    }

    private static List<Integer> ids(List<JsonNode> answers) {
        return answers.stream().map(answer -> answer.get("id").intValue()).toList();
    }
}
