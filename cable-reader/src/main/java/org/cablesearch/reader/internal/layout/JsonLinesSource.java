// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.io.IOException;
import java.util.Optional;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.ByteWindow;

/** The records of a file of JSON lines. */
final class JsonLinesSource implements RecordSource {
    private static final Layout LAYOUT = new JsonLayout();

    private final String name;
    private final ByteWindow window;
    private final LayoutOpener opener;
    private int line = 1;

    JsonLinesSource(String name, ByteWindow window, LayoutOpener opener) {
        this.name = name;
        this.window = window;
        this.opener = opener;
    }

    @Override
    public Optional<CableRecord> next() throws IOException {
        while (window.peek(0) != ByteWindow.END) {
            window.beginRecord();
            boolean blank = readLine();
            Source source = new Source(name, line++);
            if (window.isTooLarge()) {
                return Optional.of(opener.tooLong(source));
            }
            if (!blank) {
                return Optional.of(opener.record(source, window.record(), LAYOUT));
            }
        }
        return Optional.empty();
    }

    /** Reads a line and its end; returns whether it is blank. */
    private boolean readLine() throws IOException {
        boolean blank = true;
        int read = window.next();
        while (read != '\n' && read != ByteWindow.END) {
            blank &= read <= ' ';
            read = window.next();
        }
        return blank;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
