// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.cablesearch.model.internal.text.Printable;

/**
 * Standard output. Throws {@link OutputException} if writing fails, so that a command stops when nobody reads its
 * output. Not thread-safe.
 */
public final class Output extends Writer {

    private final Writer direct;
    private Writer writer;
    private Display display;
    private boolean failed;

    /**
     * Creates an output.
     *
     * @param writer a terminal, a pipe or a file
     */
    public Output(Writer writer, Display display) {
        this.direct = writer;
        this.writer = writer;
        this.display = display;
    }

    /** The display of this output. */
    public Display display() {
        return display;
    }

    /** Decides whether to use colours. Call before the first line is printed. */
    void colour(boolean colour) {
        display = new Display(display.terminal(), display.redraws(), colour, display.columns());
    }

    /** Shows everything that follows in the user's pager, if this is a terminal and the user has one. */
    void page(Map<String, String> environment) {
        if (display.redraws()) {
            writer = Pager.command(environment)
                    .<Writer>map(command -> new Pager(command, environment, direct))
                    .orElse(writer);
        }
    }

    /** Prints a line of plain text. */
    public void line(String text) {
        line(StyledLine.of(text));
    }

    /** Prints a line. Text from cables cannot control the terminal: see {@link Printable}. */
    public void line(StyledLine line) {
        write(line.render(display));
        write('\n');
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        run(() -> writer.write(buffer, offset, length));
    }

    @Override
    public void write(int character) {
        run(() -> writer.write(character));
    }

    @Override
    public void write(String text) {
        run(() -> writer.write(text));
    }

    @Override
    public void flush() {
        run(writer::flush);
    }

    /**
     * Ends the output of a command: waits until the user has left the pager, if there is one. A failure that was thrown
     * before is not thrown again.
     */
    public void finish() {
        if (failed) {
            return;
        }
        flush();
        if (writer instanceof Pager pager) {
            writer = direct;
            run(pager::close);
        }
    }

    @Override
    public void close() {
        flush();
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    private void run(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            failed = true;
            throw new OutputException(e);
        }
    }
}
