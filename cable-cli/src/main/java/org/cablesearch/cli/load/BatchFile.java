// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.out.BatchLine;

/**
 * Reads the queries of a file, one per line. A {@code .csv} file has one per row, in the column with a heading for
 * queries; without such a heading, in the first column.
 */
public final class BatchFile {

    private static final String COMMENT = "#";

    private static final Pattern HEADING = Pattern.compile(
            "(?i)^\\s*+(?:(?:search )?(?:quer(?:y|ies)|terms?)|search (?:words?|strings?)|key ?words?):?\\s*");

    private BatchFile() {}

    /** The queries in order, without headings, blank lines and comments. Reports a file that has none. */
    public static List<BatchLine> read(String file, Console console) throws IOException {
        try (BufferedReader text = TextFile.open(file, console)) {
            List<BatchLine> queries =
                    file.toLowerCase(Locale.ROOT).endsWith(".csv") ? column(text, file) : lines(text, console);
            if (queries.isEmpty()) {
                console.complain("cables: " + TextFile.name(file) + " contains no queries; write one per line");
            }
            return queries;
        }
    }

    /** Reads a list without columns. Such a list rarely has a heading, so a line that is read as one is reported. */
    private static List<BatchLine> lines(BufferedReader lines, Console console) throws IOException {
        List<BatchLine> queries = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            add(queries, ++number, line);
        }
        if (queries.size() > 1 && isHeading(queries.getFirst().text())) {
            BatchLine heading = queries.removeFirst();
            console.complain("cables: line " + heading.line() + ", \""
                    + heading.text().strip() + "\", is taken for a heading and not searched for");
        }
        return queries;
    }

    private static List<BatchLine> column(Reader text, String file) throws IOException {
        List<BatchLine> queries = new ArrayList<>();
        List<CsvRecord> rows = TextFile.rows(text, file);
        int headed = rows.isEmpty() ? -1 : heading(rows.getFirst().getFields());
        int column = Math.max(0, headed);
        for (CsvRecord row : headed < 0 ? rows : rows.subList(1, rows.size())) {
            if (column < row.getFieldCount()) {
                add(queries, Math.toIntExact(row.getStartingLineNumber()), row.getField(column));
            }
        }
        return queries;
    }

    /** The column with a heading for queries; -1 for none. */
    private static int heading(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (isHeading(fields.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHeading(String text) {
        return HEADING.matcher(text).matches();
    }

    private static void add(List<BatchLine> queries, int number, String query) {
        if (!query.isBlank() && !query.startsWith(COMMENT)) {
            queries.add(new BatchLine(number, query));
        }
    }
}
