package org.cablesearch.page.internal.api;

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
    private final Queue<Object> refreshes = new ArrayDeque<>();

    @Test
    void checksOnceASecondAndRemembersTheTimeOfTheChange() throws IOException {
        refreshes.addAll(List.of(false, true, false));
        IndexWatch watch = new IndexWatch(searcher(), () -> now);
        assertEquals(START, watch.look());
        now = START.plusMillis(999);
        watch.look();
        assertEquals(2, refreshes.size());
        now = START.plusMillis(1000);
        Instant changed = now;
        assertEquals(changed, watch.look());
        now = START.plusMillis(2000);
        assertEquals(changed, watch.look());
        assertEquals(0, refreshes.size());
    }

    @Test
    void checksAgainAtOnceAfterAFailure() throws IOException {
        refreshes.addAll(List.of(new IOException("the folder is gone"), true));
        IndexWatch watch = new IndexWatch(searcher(), () -> now);
        assertThrows(IOException.class, watch::look);
        assertEquals(START, watch.look());
        assertEquals(0, refreshes.size());
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
