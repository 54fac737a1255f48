// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.lucene.util.IOSupplier;

/** The time by which a request must be answered, unless it is cancelled before. Each request has its own deadline. */
public final class Deadline {

    /** Ends work when time is up. Never leaves {@link #inTime}. */
    public static final class LateException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private LateException() {
            super("no time is left", null, false, false);
        }
    }

    /** A longer time limit counts as this one, so that nanoseconds and sums of times do not overflow. */
    private static final Duration MAX_TIME_LIMIT = Duration.ofDays(36_500);

    private final Optional<Duration> timeLimit;
    private final Optional<BooleanSupplier> cancelled;
    private final long limitNanos;
    private final LongSupplier nanoTime;
    private final long start;

    /**
     * Starts the time of a request.
     *
     * @param timeLimit how long the request may take; empty for no limit
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public Deadline(Optional<Duration> timeLimit, LongSupplier nanoTime) {
        this(timeLimit, Optional.empty(), nanoTime);
    }

    /**
     * Starts the time of a request that another thread may cancel. It is then over, as when its time is up.
     *
     * @param cancelled whether it is cancelled; empty if it cannot be
     */
    public Deadline(Optional<Duration> timeLimit, Optional<BooleanSupplier> cancelled, LongSupplier nanoTime) {
        this.timeLimit = timeLimit
                .or(() -> cancelled.map(any -> MAX_TIME_LIMIT))
                .map(limit -> limit.compareTo(MAX_TIME_LIMIT) < 0 ? limit : MAX_TIME_LIMIT);
        this.cancelled = cancelled;
        this.limitNanos = this.timeLimit.orElse(MAX_TIME_LIMIT).toNanos();
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** A deadline of its own for a part of the work, which begins now and is cancelled with this one. */
    public Deadline within(Duration time) {
        return new Deadline(Optional.of(time), cancelled, nanoTime);
    }

    /** Nanoseconds since the request began. */
    public long passed() {
        return nanoTime.getAsLong() - start;
    }

    /** The time left, which is zero or negative when time is up; empty if there is no deadline. */
    public Optional<Duration> left() {
        return timeLimit.map(duration -> duration.minusNanos(passed()));
    }

    /**
     * Whether no time is left.
     *
     * @throws CallerException if the caller's code cannot say whether the request is cancelled
     */
    public boolean isOver() {
        return CallerException.asking(this::isCancelled) || (timeLimit.isPresent() && passed() >= limitNanos);
    }

    private boolean isCancelled() {
        return cancelled.isPresent() && cancelled.get().getAsBoolean();
    }

    /** Stops the {@linkplain #inTime work} that calls this if no time is left. */
    public void check() {
        if (isOver()) {
            throw late();
        }
    }

    /**
     * The exception that stops the {@linkplain #inTime work} that throws it, if an engine says that no time is left.
     */
    public LateException late() {
        return new LateException();
    }

    /** The result of work that {@linkplain #check checks} the time; empty if time was up. */
    public <T> Optional<T> inTime(IOSupplier<T> work) throws IOException {
        try {
            check();
            return Optional.of(work.get());
        } catch (LateException e) {
            return Optional.empty();
        }
    }

    /** The exception for a call that has nothing to return when time is up. */
    public InterruptedIOException expired() {
        if (isCancelled()) {
            return new InterruptedIOException("the call was cancelled before the work was done");
        }
        return new InterruptedIOException(
                "the deadline of " + timeLimit.orElse(MAX_TIME_LIMIT) + " expired before the work was done");
    }
}
