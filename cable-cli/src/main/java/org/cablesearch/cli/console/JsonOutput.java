package org.cablesearch.cli.console;

import java.io.Writer;
import org.cablesearch.page.internal.export.Printable;

/**
 * JSON for a terminal: characters that {@link Printable} calls unsafe are written as JSON escapes, so that the terminal
 * does not obey them and the value stays the same. JSON has them only in strings.
 */
final class JsonOutput extends Writer {

    private final Output out;

    JsonOutput(Output out) {
        this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        StringBuilder safe = new StringBuilder(length);
        for (int i = offset; i < offset + length; i++) {
            if (Printable.isUnsafe(buffer[i])) {
                safe.append("\\u%04x".formatted((int) buffer[i]));
            } else {
                safe.append(buffer[i]);
            }
        }
        out.write(safe.toString());
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
