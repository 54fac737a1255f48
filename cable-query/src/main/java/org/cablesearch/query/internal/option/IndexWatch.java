// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.cablesearch.query.CableSearcher;

/** Refreshes the searcher of a long-running program, and remembers when the index last changed. Safe for use by many threads. */
public final class IndexWatch {

    /** Each check costs a few file accesses. */
    private static final long INTERVAL_NANOS = 1_000_000_000;

    private final CableSearcher searcher;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();
    private long next;
    private volatile Instant changed;

    /**
     * Creates a watch.
     *
     * @param clock tells the time of a change
     * @param nanoTime tells when to check again, like {@link System#nanoTime}: the system's clock can be set back
     */
    public IndexWatch(CableSearcher searcher, InstantSource clock, LongSupplier nanoTime) {
        this.searcher = searcher;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.changed = clock.instant();
        this.next = nanoTime.getAsLong();
    }

    /**
     * Checks whether the index has changed, unless it was checked within the last second. If another thread is
     * checking, does not wait for it.
     *
     * @return the time when a change was last seen; before the first change, the time when this watch was created
     * @throws IOException if the index can no longer be read; the next call checks again
     */
    public Instant look() throws IOException {
        if (looking.tryLock()) {
            try {
                if (nanoTime.getAsLong() - next >= 0) {
                    check();
                }
            } finally {
                looking.unlock();
            }
        }
        return changed;
    }

    /**
     * Checks whether the index has changed, also within a second, and waits for another thread that is checking: an answer
     * that reads the folder itself must not be newer than those that follow.
     */
    public Instant lookNow() throws IOException {
        looking.lock();
        try {
            check();
        } finally {
            looking.unlock();
        }
        return changed;
    }

    private void check() throws IOException {
        if (searcher.refresh()) {
            changed = clock.instant();
        }
        next = nanoTime.getAsLong() + INTERVAL_NANOS;
    }
}
