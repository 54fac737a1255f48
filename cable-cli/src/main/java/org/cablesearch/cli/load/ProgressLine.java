package org.cablesearch.cli.load;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.LastLine;
import org.jspecify.annotations.Nullable;

/**
 * Standard error of a long run: a bar, where it is a terminal, and messages above it. Safe for use by many threads.
 *
 * <p>A thread of the library draws the bar. It waits for no lock but that of the {@link LastLine}, since to close the bar is
 * to wait for it.
 */
public final class ProgressLine implements AutoCloseable {

    /** Whoever waits no longer than this needs no bar. */
    private static final Duration UNTOLD = Duration.ofSeconds(2);

    private static final int REDRAW_MILLIS = 200;
    private static final int UNKNOWN = -1;

    private final Console console;
    private final LastLine line;
    private @Nullable ProgressBar bar;
    private long count;
    private double share;

    /**
     * A line.
     *
     * @param what one of what is counted: {@code record}
     */
    public ProgressLine(Console console, String what) {
        this(console, what, UNTOLD);
    }

    /** A line that is shown when the run has lasted so long. */
    public ProgressLine(Console console, String what, Duration untold) {
        this.console = console;
        this.line = new LastLine(console, System.nanoTime() + untold.toNanos());
        if (console.errDisplay().terminal()) {
            bar = ProgressBar.builder()
                    .setInitialMax(UNKNOWN)
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .continuousUpdate()
                    .clearDisplayOnFinish()
                    .setRenderer(new BarText(what))
                    .setConsumer(line)
                    .build();
        }
    }

    /** How much of all is done, up to 1; told first with the next step. */
    public synchronized void share(double done) {
        share = done;
    }

    /** One more is done. */
    public synchronized void step() {
        at(count + 1, share);
    }

    /**
     * So many are done.
     *
     * @param done how many
     * @param doneShare how much of all that is, up to 1; 0 if that is not known
     */
    public synchronized void at(long done, double doneShare) {
        count = done;
        share = doneShare;
        if (bar != null) {
            bar.maxHint(share > 0 ? Math.round(count / share) : UNKNOWN).stepTo(count);
        }
    }

    /** Shows what goes on after the last step, in place of the bar. */
    public synchronized void say(String message) {
        if (bar != null) {
            close();
            line.say(message);
        }
    }

    /** Tells what went wrong. */
    public void complain(String message) {
        line.complain(message);
    }

    /** Before a part of the answer is printed: on a terminal that shows how far the run is, and the line would be in the way. */
    public synchronized void giveWay() {
        if (console.out().display().terminal()) {
            close();
        }
    }

    /** Takes the line away for good; messages are told as before. */
    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        line.clear();
    }
}
