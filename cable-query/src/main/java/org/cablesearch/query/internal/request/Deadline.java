package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The time by which a request must be answered. Each request has its own deadline. */
public final class Deadline {

    /** Work that the deadline may cut short. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws IOException;
    }

    /** Ends work when time is up. Never leaves {@link #inTime}. */
    public static final class LateException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private LateException() {
            super("no time is left", null, false, false);
        }
    }

    private static final Duration MAX_DURATION = Duration.ofNanos(Long.MAX_VALUE);

    private final Optional<Duration> timeLimit;
    private final long limitNanos;
    private final LongSupplier nanoTime;
    private final long start;

    public Deadline(Optional<Duration> timeLimit) {
        this(timeLimit, System::nanoTime);
    }

    /** @param nanoTime a clock like {@link System#nanoTime} */
    public Deadline(Optional<Duration> timeLimit, LongSupplier nanoTime) {
        this.timeLimit = timeLimit;
        this.limitNanos = timeLimit
                .filter(duration -> duration.compareTo(MAX_DURATION) < 0)
                .map(Duration::toNanos)
                .orElse(Long.MAX_VALUE);
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** No deadline. */
    public static Deadline none() {
        return new Deadline(Optional.empty());
    }

    /** Nanoseconds since the request began. */
    public long passed() {
        return nanoTime.getAsLong() - start;
    }

    /** The time left, which is zero or negative when time is up; empty if there is no deadline. */
    public Optional<Duration> left() {
        return timeLimit.map(duration -> duration.minusNanos(passed()));
    }

    public boolean isOver() {
        return timeLimit.isPresent() && passed() >= limitNanos;
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
    public <T> Optional<T> inTime(Work<T> work) throws IOException {
        try {
            check();
            return Optional.of(work.done());
        } catch (LateException e) {
            return Optional.empty();
        }
    }

    /** The exception for a call that has nothing to return when time is up. */
    public InterruptedIOException expired() {
        return new InterruptedIOException(
                "the deadline of " + timeLimit.orElse(MAX_DURATION) + " expired before the work was done");
    }
}
