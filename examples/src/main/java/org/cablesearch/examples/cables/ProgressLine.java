package org.cablesearch.examples.cables;

import java.time.Duration;

/**
 * Standard error of a long run: a line that counts, where it is a terminal, and messages above it. Safe for use by many
 * threads.
 */
final class ProgressLine implements AutoCloseable {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final long BETWEEN_NANOS = Duration.ofMillis(200).toNanos();

    private final Console console;
    private final long start = System.nanoTime();
    private long shown = start;
    private long count;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** One more is done. */
    synchronized void step() {
        count++;
        long now = System.nanoTime();
        if (console.errDisplay().terminal() && now - shown > BETWEEN_NANOS) {
            shown = now;
            double seconds = (now - start) / 1e9;
            console.err()
                    .print(BACK_AND_CLEAR + Counts.of(count, "record") + ", " + Counts.of(Math.round(count / seconds))
                            + " a second");
            console.err().flush();
        }
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
