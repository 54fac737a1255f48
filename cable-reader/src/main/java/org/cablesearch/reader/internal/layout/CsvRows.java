// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.regex.Pattern;
import org.cablesearch.reader.internal.input.ByteWindow;

/**
 * Divides the dump into rows without parsing them. A CSV library, which later splits a row into columns
 * ({@link CsvLayout}), cannot do this: FastCSV does not support quotes escaped by backslashes, and does not find the
 * next row after a broken one.
 *
 * <p>A row ends at a line end outside quotes. A broken row (a quote is not closed, or there are not eight columns)
 * extends to the next line that begins like a row of the dump: {@code "123","2/25/1972 9:09",}. If it does not begin
 * like that itself, it is only its first line. Not thread-safe.
 */
final class CsvRows implements Closeable {
    static final int COLUMNS = 8;

    private static final int QUOTE = '"';

    /** How a row of the dump begins; {@link #rowBegins} finds the same in bytes. */
    private static final Pattern BEGINNING = Pattern.compile("\"\\d{1,9}\",\"\\d{1,9}/");

    private final ByteWindow window;
    private final CsvDialect dialect;
    private int line = 1;
    private int rowLine = 1;
    private Fault fault = Fault.NONE;

    /** The faults of a whole row. */
    enum Fault {
        NONE,
        UNCLOSED_QUOTE,
        TOO_LARGE
    }

    CsvRows(ByteWindow window, CsvDialect dialect) {
        this.window = window;
        this.dialect = dialect;
    }

    /** Whether the text starts like a row of the dump. */
    static boolean isRowOfDump(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    /** Moves to the next row that is not an empty line; returns whether there is one. */
    boolean advance() throws IOException {
        skipEmptyLines();
        if (window.peek(0) == ByteWindow.END) {
            return false;
        }
        window.beginRecord();
        rowLine = line;
        boolean closed = scan();
        fault = window.isTooLarge() ? Fault.TOO_LARGE : closed ? Fault.NONE : Fault.UNCLOSED_QUOTE;
        return true;
    }

    /** The line on which the row begins. */
    int line() {
        return rowLine;
    }

    /** The fault of the row, if any. */
    Fault fault() {
        return fault;
    }

    /** The row as in the dump; do not call this if it is too large. */
    byte[] row() {
        return window.record();
    }

    private void skipEmptyLines() throws IOException {
        int next = window.peek(0);
        while (next == '\n' || next == '\r') {
            countLineEnd(window.next());
            next = window.peek(0);
        }
    }

    private void countLineEnd(int read) {
        if (read == '\n') {
            line++;
        }
    }

    /** Reads to the end of the row; returns whether its last quote is closed. */
    private boolean scan() throws IOException {
        boolean typical = rowBegins();
        boolean quoted = false;
        boolean valueBegins = true;
        int columns = 1;
        while (true) {
            int read = window.next();
            if (read == ByteWindow.END) {
                return !quoted;
            }
            countLineEnd(read);
            if (quoted) {
                if (read == '\\' && dialect == CsvDialect.BACKSLASH) {
                    countLineEnd(window.next());
                } else if (read == QUOTE) {
                    quoted = isDoubled();
                } else if (read == '\n' && rowBegins()) {
                    return false;
                }
                continue;
            }
            if (read == '\n' && (columns == COLUMNS || !typical || rowBegins())) {
                return true;
            }
            quoted = read == QUOTE && valueBegins;
            valueBegins = read == ',';
            columns += valueBegins ? 1 : 0;
        }
    }

    /** Whether a quote within quotes is the first of two, which mean one quote in either dialect. */
    private boolean isDoubled() throws IOException {
        if (window.peek(0) != QUOTE) {
            return false;
        }
        window.next();
        return true;
    }

    /** Whether a row of the dump begins at the next byte: {@code "digits","digits/}. */
    private boolean rowBegins() throws IOException {
        if (window.peek(0) != QUOTE) {
            return false;
        }
        int at = skipDigits(1);
        if (at == 1 || window.peek(at) != QUOTE || window.peek(at + 1) != ',' || window.peek(at + 2) != QUOTE) {
            return false;
        }
        int date = skipDigits(at + 3);
        return date > at + 3 && window.peek(date) == '/';
    }

    private int skipDigits(int from) throws IOException {
        int at = from;
        while (at < from + 10 && Character.isDigit(window.peek(at))) {
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
