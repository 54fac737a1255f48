package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.cablesearch.query.CableSearcher;

/** Refreshes the searcher, and remembers when the index last changed. Safe for use by many threads. */
final class IndexWatch {

    /** Each check costs a few file accesses. */
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
     * Checks whether the index has changed, unless it was checked within the last second. If another thread is
     * checking, does not wait for it.
     *
     * @return the time when a change was last seen; before the first change, the time when this watch was created
     * @throws IOException if the index can no longer be read; the next call checks again
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
