package org.cablesearch.examples.cables;

import java.time.Duration;
import java.util.Locale;

/**
 * Standard error of a long run: a line that counts, where it is a terminal, and messages above it. Safe for use by many
 * threads.
 */
final class ProgressLine implements AutoCloseable {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final long BETWEEN_NANOS = Duration.ofMillis(200).toNanos();

    private final Console console;
    private final String what;
    private final long start = System.nanoTime();
    private long shown = start;
    private long count;

    /**
     * A line.
     *
     * @param what one of what is counted: {@code record}
     */
    ProgressLine(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    /** One more is done, of nobody knows how many. */
    void step() {
        step(0);
    }

    /**
     * One more is done.
     *
     * @param share how much of all is done, up to 1; 0 if that is not known
     */
    synchronized void step(double share) {
        count++;
        long now = System.nanoTime();
        if (console.errDisplay().terminal() && now - shown > BETWEEN_NANOS) {
            shown = now;
            console.err().print(BACK_AND_CLEAR + line(what, count, share, (now - start) / 1e9));
            console.err().flush();
        }
    }

    /** Shows what goes on that has no steps. */
    synchronized void say(String message) {
        if (console.errDisplay().terminal()) {
            console.err().print(BACK_AND_CLEAR + message);
            console.err().flush();
        }
    }

    /** {@code 12,000 cables, 3,000 a second, 25%, 0:12 left}. */
    static String line(String what, long count, double share, double seconds) {
        String line = Counts.of(count, what) + ", " + Counts.of(Math.round(count / seconds)) + " a second";
        if (share <= 0) {
            return line;
        }
        long left = Math.round(seconds / share - seconds);
        return line + String.format(Locale.ROOT, ", %d%%, %d:%02d left", Math.round(100 * share), left / 60, left % 60);
    }

    /** Tells what went wrong. */
    synchronized void complain(String message) {
        clear();
        console.complain(message);
    }

    @Override
    public synchronized void close() {
        clear();
    }

    private void clear() {
        if (console.errDisplay().terminal()) {
            console.err().print(BACK_AND_CLEAR);
            console.err().flush();
        }
    }
}
