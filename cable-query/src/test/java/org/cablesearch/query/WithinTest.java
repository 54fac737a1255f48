// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.query.view.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests time limits and cancelling of calls. */
class WithinTest {

    private static final String ID = "06EXAMPLE1";

    /** A call may ask a few times more, to find out in each of its parts that it is cancelled. */
    private static final int MAX_QUESTIONS_AFTER = 20;

    @TempDir
    Path folder;

    @Test
    void expiredLimitThrows() throws IOException {
        try (CableSearcher searcher = searcher()) {
            CableSearcher late = searcher.within(Duration.ZERO);
            for (Executable call : calls(late)) {
                assertThrows(InterruptedIOException.class, call);
            }
            assertTrue(late.search("goats").timedOut());
            SearchRequest own = SearchRequest.of("goats").deadline(Duration.ofDays(1));
            assertTrue(late.search(own).timedOut());
            assertTrue(late.within(Duration.ofDays(1)).search(own).timedOut());
            assertTrue(searcher.within(Duration.ofDays(1))
                    .within(Duration.ZERO)
                    .search(own)
                    .timedOut());
            assertEquals(2, searcher.within(Duration.ofDays(1)).search(own).total());
            assertThrows(IllegalArgumentException.class, () -> searcher.within(Duration.ofNanos(-1)));
        }
    }

    @Test
    void generousLimitHasNoEffect() throws IOException {
        try (CableSearcher searcher = searcher()) {
            CableSearcher timed = searcher.within(Duration.ofSeconds(Long.MAX_VALUE));
            assertEquals(searcher.cable(ID), timed.cable(ID));
            assertEquals(searcher.mark(ID, CableQuery.word("goats")), timed.mark(ID, CableQuery.word("goats")));
            assertEquals(searcher.source(ID), timed.source(ID));
            assertEquals(searcher.citations(ID), timed.citations(ID));
            assertEquals(searcher.suggest(SuggestField.ID, "06", 5), timed.suggest(SuggestField.ID, "06", 5));
            assertEquals(searcher.thread(ID, 5), timed.thread(ID, 5));
            assertEquals(searcher.similar(ID, 5), timed.similar(ID, 5));
            assertEquals(searcher.stats(), timed.stats());
            timed.close();
            assertThrows(CableIndexException.class, () -> searcher.cable(ID));
        }
    }

    /** Cancels each call at each place where it asks: it ends soon, at the latest with its answer. */
    @Test
    void cancelledCallEnds() throws IOException {
        try (CableSearcher searcher = searcher()) {
            for (int call = 0; call < calls(searcher).size(); call++) {
                AtomicInteger asked = new AtomicInteger();
                assertDoesNotThrow(calls(searcher.cancelledBy(() -> asked.incrementAndGet() < 0))
                        .get(call));
                for (int last = 0; last < asked.get(); last++) {
                    assertEndsAfter(last, searcher, call);
                }
            }
            assertTrue(searcher.cancelledBy(() -> true).search("goats").timedOut());
        }
    }

    private static void assertEndsAfter(int last, CableSearcher searcher, int call) {
        AtomicInteger asked = new AtomicInteger();
        CableSearcher cancelled = searcher.cancelledBy(() -> asked.getAndIncrement() >= last);
        try {
            calls(cancelled).get(call).execute();
            assertTrue(last > 0, "call " + call + " was never cancelled");
        } catch (InterruptedIOException e) {
            // It says that it was cancelled.
        } catch (Throwable e) {
            throw new AssertionError("call " + call + " after " + last, e);
        }
        assertTrue(asked.get() <= last + MAX_QUESTIONS_AFTER, "call " + call + " after " + last + ": " + asked);
    }

    @Test
    void aLimitAndCancellingHoldTogether() throws IOException {
        try (CableSearcher searcher = searcher()) {
            CableSearcher late = searcher.within(Duration.ZERO).cancelledBy(() -> false);
            assertThrows(InterruptedIOException.class, () -> late.cable(ID));
            CableSearcher cancelled = searcher.cancelledBy(() -> true).within(Duration.ofDays(1));
            assertThrows(InterruptedIOException.class, () -> cancelled.cable(ID));
        }
    }

    @Test
    void anyOfSeveralCancels() throws IOException {
        try (CableSearcher searcher = searcher()) {
            for (boolean first : List.of(true, false)) {
                CableSearcher cancelled = searcher.cancelledBy(() -> first).cancelledBy(() -> !first);
                for (Executable call : calls(cancelled)) {
                    assertThrows(InterruptedIOException.class, call);
                }
            }
        }
    }

    /** Also if it looks like a failure of the index, at each place where a call asks. */
    @ParameterizedTest
    @MethodSource
    void whatTheCallerThrowsIsThrown(Throwable thrown) throws IOException {
        try (CableSearcher searcher = searcher()) {
            for (int call = 0; call < all(searcher).size(); call++) {
                AtomicInteger asked = new AtomicInteger();
                assertDoesNotThrow(all(searcher.cancelledBy(() -> asked.incrementAndGet() < 0))
                        .get(call));
                for (int last = 0; last < asked.get(); last++) {
                    assertThrown(thrown, last, searcher, call);
                }
            }
        }
    }

    private static void assertThrown(Throwable thrown, int last, CableSearcher searcher, int call) {
        AtomicInteger asked = new AtomicInteger();
        CableSearcher failing = searcher.cancelledBy(() -> {
            if (asked.getAndIncrement() >= last) {
                throw WithinTest.<RuntimeException>unchecked(thrown);
            }
            return false;
        });
        try {
            all(failing).get(call).execute();
            assertTrue(asked.get() <= last, "call " + call + " at " + last + " throws nothing");
        } catch (Throwable e) {
            assertSame(thrown, e, () -> "call " + call + " at " + last);
        }
    }

    static List<Throwable> whatTheCallerThrowsIsThrown() {
        return List.of(
                new IllegalStateException("the session is over"),
                new UncheckedIOException(new IOException("the connection of the client is lost")),
                new AlreadyClosedException("the client is closed"),
                new AssertionError("a test of the caller fails"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static List<Executable> all(CableSearcher searcher) {
        SearchRequest request = SearchRequest.of("goats");
        return Stream.concat(
                        calls(searcher).stream(),
                        Stream.<Executable>of(
                                () -> searcher.search(request),
                                () -> searcher.search(request.facet(Dimension.TAGS, 10)),
                                () -> searcher.stream(request).toList(),
                                () -> searcher.batch(List.of(CableQuery.parse("goats")), 10, result -> {}),
                                () -> searcher.trend(request, Trend.Period.YEAR),
                                () -> searcher.compare(request, SearchRequest.of("*:*"), Comparison.By.WORDS, 10),
                                () -> searcher.collocates(request, 5),
                                () -> searcher.first(request, Dimension.ORIGIN),
                                () -> searcher.gaps(GapRequest.ALL),
                                () -> searcher.watch(WatchRequest.of(request.query()))))
                .toList();
    }

    private static List<Executable> calls(CableSearcher searcher) {
        return List.of(
                () -> searcher.cable(ID),
                () -> searcher.mark(ID, CableQuery.word("goats")),
                () -> searcher.source(ID),
                () -> searcher.citations(ID),
                () -> searcher.suggest(SuggestField.ID, "06", 5),
                () -> searcher.thread(ID, 5),
                () -> searcher.similar(ID, 5),
                () -> searcher.count(CableQuery.word("goats")),
                searcher::stats);
    }

    private CableSearcher searcher() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(cable(ID, "The goats were counted."));
            index.add(cable("06EXAMPLE2", "No goat was seen; ref 06EXAMPLE1."));
        }
        return CableSearcher.open(folder);
    }

    private static Cable cable(String id, String text) {
        return Cable.builder(id)
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                .build();
    }
}
