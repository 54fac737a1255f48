// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Counts the work of checking one draft and watches its time, so that a hostile draft ends instead of running for hours. A
 * draft of 400 pages needs less than a twentieth of the limit.
 */
public final class Effort {

    /** Cells of an alignment: about a minute. */
    private static final long MAX_STEPS = 10_000_000_000L;

    /** The cost of one look-up in the index. */
    static final int LOOK_UP = 10_000;

    private final LongSupplier nanoTime;
    private final BooleanSupplier isCancelled;
    private final long start;
    private final long nanos;
    private long steps;

    /**
     * @param timeLimit the time from now; empty for no limit but that of the work
     * @param isCancelled whether the check should end now
     */
    public Effort(LongSupplier nanoTime, Optional<Duration> timeLimit, BooleanSupplier isCancelled) {
        this.nanoTime = nanoTime;
        this.isCancelled = isCancelled;
        this.start = nanoTime.getAsLong();
        // Longer limits than a century are none.
        this.nanos = timeLimit
                .filter(limit -> limit.compareTo(Duration.ofDays(36_500)) < 0)
                .map(Duration::toNanos)
                .orElse(Long.MAX_VALUE);
    }

    /** Adds to the work. */
    void add(long more) {
        steps += more;
    }

    /**
     * Does nothing if the caller still wants an answer.
     *
     * @throws InterruptedIOException if the check is cancelled or the thread is interrupted
     */
    public void requireWanted() throws InterruptedIOException {
        if (isCancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the check of a draft was cancelled");
        }
    }

    /**
     * Whether the time or the work is up. Then what has not been compared is reported as such.
     *
     * @throws InterruptedIOException as {@link #requireWanted} does
     */
    public boolean isUp() throws InterruptedIOException {
        requireWanted();
        return steps > MAX_STEPS || nanoTime.getAsLong() - start >= nanos;
    }
}
