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
    private static final double JUDGED_AFTER_SECONDS = 2;

    private final Console console;
    private final String what;
    private final long start = System.nanoTime();
    private boolean open;
    private boolean drawn;
    private long shown = start;
    private long count;
    private double share;

    /**
     * A line.
     *
     * @param what one of what is counted: {@code record}
     */
    ProgressLine(Console console, String what) {
        this.console = console;
        this.what = what;
        this.open = console.errDisplay().terminal();
    }

    /** How much of all is done, up to 1; told first with the next step. */
    synchronized void share(double done) {
        share = done;
    }

    /** One more is done. */
    synchronized void step() {
        at(count + 1, share);
    }

    /**
     * So many are done.
     *
     * @param done how many
     * @param doneShare how much of all that is, up to 1; 0 if that is not known
     */
    synchronized void at(long done, double doneShare) {
        count = done;
        share = doneShare;
        long now = System.nanoTime();
        if (open && now - shown > BETWEEN_NANOS) {
            shown = now;
            show(BACK_AND_CLEAR + line(what, count, share, (now - start) / 1e9));
            drawn = true;
        }
    }

    /** Shows what goes on that has no steps. */
    synchronized void say(String message) {
        if (open) {
            show(BACK_AND_CLEAR + message);
            drawn = true;
        }
    }

    /** {@code 12,000 cables, 3,000 a second, 25%, 0:12 left}; the time only when some has gone by to judge it from. */
    static String line(String what, long count, double share, double seconds) {
        String line = Counts.of(count, what) + ", " + Counts.of(Math.round(count / seconds)) + " a second";
        if (share <= 0) {
            return line;
        }
        String percent = String.format(Locale.ROOT, ", %d%%", Math.round(100 * share));
        if (seconds < JUDGED_AFTER_SECONDS) {
            return line + percent;
        }
        long left = Math.round(seconds / share - seconds);
        return line + percent + String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60);
    }

    /** Tells what went wrong. */
    synchronized void complain(String message) {
        clear();
        console.complain(message);
    }

    /** Before a part of the answer is printed: on a terminal that shows how far the run is, and the line would be in the way. */
    synchronized void giveWay() {
        if (console.out().display().terminal()) {
            close();
        }
    }

    /** Takes the line away for good; messages are told as before. */
    @Override
    public synchronized void close() {
        clear();
        open = false;
    }

    private void clear() {
        if (drawn) {
            show(BACK_AND_CLEAR);
            drawn = false;
        }
    }

    private void show(String text) {
        console.err().print(text);
        console.err().flush();
    }
}
