// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;

class IndexWatchTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;
    /** Near the end of the numbers, after which such a clock continues with negative ones. */
    private long nanos = Long.MAX_VALUE - 500_000_000;

    private void pass(long millis) {
        now = now.plusMillis(millis);
        nanos += millis * 1_000_000;
    }

    private final Queue<Object> refreshes = new ArrayDeque<>();

    @Test
    void checksOnceASecondAndRemembersTheTimeOfTheChange() throws IOException {
        refreshes.addAll(List.of(false, true, false));
        IndexWatch watch = new IndexWatch(searcher(), () -> now, () -> nanos);
        assertEquals(START, watch.look());
        pass(999);
        watch.look();
        assertEquals(2, refreshes.size());
        pass(1);
        Instant changed = now;
        assertEquals(changed, watch.look());
        pass(1000);
        assertEquals(changed, watch.look());
        assertEquals(0, refreshes.size());
    }

    @Test
    void checksWithinASecondIfAnAnswerNeedsIt() throws IOException {
        refreshes.addAll(List.of(false, true));
        IndexWatch watch = new IndexWatch(searcher(), () -> now, () -> nanos);
        assertEquals(START, watch.look());
        pass(10);
        assertEquals(now, watch.lookNow());
        assertEquals(0, refreshes.size());
    }

    @Test
    void checksAgainAtOnceAfterAFailure() throws IOException {
        refreshes.addAll(List.of(new IOException("the folder is gone"), true));
        IndexWatch watch = new IndexWatch(searcher(), () -> now, () -> nanos);
        assertThrows(IOException.class, watch::look);
        assertEquals(START, watch.look());
        assertEquals(0, refreshes.size());
    }

    @Test
    void aClockThatIsSetBackHidesNothing() throws IOException {
        refreshes.addAll(List.of(false, true));
        IndexWatch watch = new IndexWatch(searcher(), () -> now, () -> nanos);
        watch.look();
        pass(1000);
        now = START.minusSeconds(3_600);
        assertEquals(now, watch.look());
    }

    private CableSearcher searcher() {
        return (CableSearcher) Proxy.newProxyInstance(
                CableSearcher.class.getClassLoader(),
                new Class<?>[] {CableSearcher.class},
                (proxy, method, arguments) -> {
                    Object next = refreshes.remove();
                    if (next instanceof IOException failure) {
                        throw failure;
                    }
                    return next;
                });
    }
}
