package org.cablesearch.cli.console;

import java.io.IOException;
import java.io.Writer;

/**
 * A writer that throws {@link OutputException} where writing fails, so that a command stops when nobody reads what it
 * prints. Not safe for use by many threads.
 */
public final class Output extends Writer {

    private final Writer writer;
    private final Display display;

    public Output(Writer writer, Display display) {
        this.writer = writer;
        this.display = display;
    }

    /** What reads this output. */
    public Display display() {
        return display;
    }

    /** Writes a line for a person: no control character of a cable reaches the terminal. */
    public void line(String text) {
        write(Printable.of(text, display));
        write('\n');
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        try {
            writer.write(buffer, offset, length);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public void write(int character) {
        try {
            writer.write(character);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
