// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.Source;

/** The records of the CSV dump. */
final class CsvSource implements RecordSource {
    private final String name;
    private final CsvRows rows;
    private final CsvLayout layout;
    private final LayoutOpener opener;
    private boolean first = true;

    CsvSource(String name, CsvRows rows, CsvLayout layout, LayoutOpener opener) {
        this.name = name;
        this.rows = rows;
        this.layout = layout;
        this.opener = opener;
    }

    @Override
    public Optional<CableRecord> next() throws IOException {
        boolean present = rows.advance();
        if (first && present && rows.fault() == CsvRows.Fault.NONE && layout.isHeading(rows.row())) {
            present = rows.advance();
        }
        first = false;
        return present ? Optional.of(record()) : Optional.empty();
    }

    private CableRecord record() {
        Source source = new Source(name, rows.line());
        return switch (rows.fault()) {
            case NONE -> opener.record(source, rows.row(), layout);
            case TOO_LARGE -> opener.tooLong(source);
            case UNCLOSED_QUOTE ->
                RejectedRecord.of(
                        source,
                        ProblemCode.MALFORMED_RECORD,
                        "a quote in the row that begins here is not closed",
                        OptionalInt.of(rows.line()),
                        layout.decode(rows.row()));
        };
    }

    @Override
    public int line() {
        return rows.line();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
