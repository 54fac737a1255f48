// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The last line of standard error on a terminal, which is overwritten again and again. It uses no escape codes, so it
 * works on any terminal. Thread-safe.
 */
public final class LastLine implements ProgressBarConsumer {

    private final Console console;
    private final BooleanSupplier barIsDue;
    private boolean drawn;

    /**
     * Creates the line.
     *
     * @param barIsDue whether it is time to draw the bar
     */
    public LastLine(Console console, BooleanSupplier barIsDue) {
        this.console = console;
        this.barIsDue = barIsDue;
    }

    /** One column less than the terminal has, since some terminals start a new line when the last column is written. */
    @Override
    public int getMaxRenderedLength() {
        return console.errDisplay().columns() - 1;
    }

    /** Draws the bar, as wide as the line. */
    @Override
    public synchronized void accept(String bar) {
        if (barIsDue.getAsBoolean()) {
            draw(bar);
        }
    }

    /** Shows a message that can be overwritten. */
    public synchronized void say(String message) {
        clear();
        draw(message);
    }

    /** Reports a problem on a line that is not overwritten. */
    public synchronized void complain(String message) {
        clear();
        console.complain(message);
    }

    @Override
    public synchronized void clear() {
        if (drawn) {
            show("\r" + " ".repeat(getMaxRenderedLength()) + "\r");
            drawn = false;
        }
    }

    /** Nothing to do: the bar is already cleared. */
    @Override
    public void close() {}

    private void draw(String text) {
        show("\r" + text);
        drawn = true;
    }

    private void show(String text) {
        console.err().print(text);
        console.err().flush();
    }
}
