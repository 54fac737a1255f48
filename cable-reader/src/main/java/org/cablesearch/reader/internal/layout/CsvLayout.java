// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import static org.cablesearch.model.ProblemCode.MALFORMED_RECORD;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.Arrays;
import java.util.List;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Lines;
import org.cablesearch.reader.internal.input.RawCable;

/**
 * A row of the dump.
 *
 * <pre>
 * "1","2/25/1972 9:09","72TEHRAN1164","Embassy Tehran","UNCLASSIFIED","","R 250930Z FEB 72 …","UNCLASSIFIED …"
 * number, date, id, origin, classification, references, header, body
 * </pre>
 */
final class CsvLayout implements Layout {
    /** The number, date and id fit into this many bytes, and usually the origin too. */
    private static final int ID_BYTES = 256;

    /** The name of a column is never longer than this, and a body never this short. */
    private static final int MAX_NAME_LENGTH = 20;

    private final CsvDialect dialect;

    CsvLayout(CsvDialect dialect) {
        this.dialect = dialect;
    }

    String decode(byte[] row) {
        return Decoded.of(row).text();
    }

    /** Whether a row contains the names of the columns: it has no number, and only a word in place of the body. */
    boolean isHeading(byte[] row) {
        try {
            List<String> columns = columns(decode(row));
            String last = columns.get(columns.size() - 1).strip();
            return columns.stream().noneMatch(column -> column.chars().anyMatch(Character::isDigit))
                    && last.length() <= MAX_NAME_LENGTH
                    && !last.isEmpty();
        } catch (CsvParseException e) {
            return false;
        }
    }

    @Override
    public String id(byte[] record) {
        String start = decode(record.length <= ID_BYTES ? record : Arrays.copyOf(record, ID_BYTES));
        String[] columns = start.split(",", 4);
        return columns.length < 4 ? "" : columns[2].replace("\"", "").strip();
    }

    @Override
    public RawCable read(Decoded record, Source source) {
        List<String> columns = columns(record, source);
        if (columns.size() != CsvRows.COLUMNS) {
            throw RejectedRecord.exception(
                    source,
                    MALFORMED_RECORD,
                    "the row has " + Wording.count(columns.size(), "column") + ", expected " + CsvRows.COLUMNS,
                    record);
        }
        return new RawCableBuilder(record, source)
                .id(columns.get(2))
                .date(columns.get(1), source.line())
                .origin(columns.get(3))
                .classification(columns.get(4))
                .header(columns.get(6), source.line() + linesIn(columns.subList(0, 6)))
                .body(columns.get(7), source.line() + linesIn(columns.subList(0, 7)))
                .build();
    }

    private static int linesIn(List<String> columns) {
        return columns.stream().mapToInt(Lines::endsIn).sum();
    }

    private List<String> columns(Decoded record, Source source) {
        try {
            return columns(record.text());
        } catch (CsvParseException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            String detail = CsvRows.isRowOfDump(record.text()) ? ": " + reason.getMessage() : "";
            throw RejectedRecord.exception(source, MALFORMED_RECORD, "the row is not valid CSV" + detail, record);
        }
    }

    private List<String> columns(String row) {
        String standard = dialect == CsvDialect.BACKSLASH ? withDoubledQuotes(row) : row;
        return CsvReader.builder()
                .ofSingleCsvRecord(anyLength(standard), standard)
                .getFields();
    }

    /** Lifts FastCSV's limit, since the reader checked its own limit when it found the row. */
    private static CsvRecordHandler anyLength(String row) {
        int length = Math.max(1, row.length());
        return CsvRecordHandler.builder()
                .maxFieldSize(length)
                .maxRecordSize(length)
                .build();
    }

    /** The row in the form of RFC 4180: FastCSV, like other libraries, does not support backslash escapes. */
    private static String withDoubledQuotes(String row) {
        if (row.indexOf('\\') < 0) {
            return row;
        }
        StringBuilder standard = new StringBuilder(row.length() + 64);
        int copied = 0;
        for (int at = row.indexOf('\\'); at >= 0 && at + 1 < row.length(); at = row.indexOf('\\', copied + 1)) {
            standard.append(row, copied, at);
            if (row.charAt(at + 1) == '"') {
                standard.append('"');
            }
            copied = at + 1;
        }
        return standard.append(row, copied, row.length()).toString();
    }
}
