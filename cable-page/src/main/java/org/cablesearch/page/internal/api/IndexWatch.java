package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.cablesearch.query.CableSearcher;

/** Lets the searcher see what was added to the index, and knows when it last did. Safe for use by many threads. */
final class IndexWatch {

    /** To look costs a few file accesses. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final CableSearcher searcher;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private Instant next;
    private volatile Instant changed;

    IndexWatch(CableSearcher searcher, InstantSource clock) {
        this.searcher = searcher;
        this.clock = clock;
        this.changed = clock.instant();
        this.next = changed;
    }

    /**
     * Looks whether the index has changed, if that was not done within the last second; does not wait for another thread that
     * does so.
     *
     * @return when it was last seen to change; at first, when the watch began
     * @throws IOException if the index can no longer be read; then the next call looks again
     */
    Instant look() throws IOException {
        if (looking.tryLock()) {
            try {
                Instant now = clock.instant();
                if (!now.isBefore(next)) {
                    if (searcher.refresh()) {
                        changed = now;
                    }
                    next = now.plus(INTERVAL);
                }
            } finally {
                looking.unlock();
            }
        }
        return changed;
    }
}
