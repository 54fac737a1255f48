// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.LastLine;
import org.jspecify.annotations.Nullable;

/**
 * The progress bar of a long run on standard error, with messages above it; without a terminal, only messages.
 * Thread-safe.
 *
 * <p>A thread of the library draws the bar. That thread must take no other lock than that of the {@link LastLine},
 * because closing the bar waits for the thread.
 */
public final class ProgressLine extends LoadProgress implements AutoCloseable {

    /** Shorter runs need no bar. */
    static final Duration QUIET_START = Duration.ofSeconds(2);

    private static final int REDRAW_MILLIS = 200;
    private static final int UNKNOWN = -1;

    private final Console console;
    private final LastLine line;
    private @Nullable ProgressBar bar;

    /**
     * Creates a line.
     *
     * @param what the counted thing in the singular: {@code record}
     */
    public ProgressLine(Console console, String what) {
        this(console, what, System::nanoTime);
    }

    /** A line that reads the time from a clock like {@link System#nanoTime}. */
    ProgressLine(Console console, String what, LongSupplier nanoTime) {
        this.console = console;
        long start = nanoTime.getAsLong();
        this.line = new LastLine(console, () -> nanoTime.getAsLong() - start >= QUIET_START.toNanos());
        if (console.errDisplay().redraws()) {
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

    @Override
    public synchronized void at(long count, double doneShare) {
        if (bar != null) {
            bar.maxHint(doneShare > 0 ? Math.round(count / doneShare) : UNKNOWN).stepTo(count);
        }
    }

    /** Draws the bar at once, rather than a moment later. */
    synchronized void draw() {
        if (bar != null) {
            bar.refresh();
        }
    }

    /** Shows the message in place of the bar. */
    @Override
    public synchronized void say(String message) {
        if (console.errDisplay().redraws()) {
            close();
            line.say(message);
        }
    }

    @Override
    public void complain(String message) {
        line.complain(message);
    }

    /** Removes the bar if the answer goes to the terminal too. Call this before printing part of the answer. */
    public synchronized void clearLine() {
        if (console.out().display().terminal()) {
            close();
        }
    }

    /** Removes the line for good; messages are still reported. */
    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        line.clear();
    }
}
