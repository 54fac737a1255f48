// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.out.BatchLine;

/**
 * Reads the queries of a file, one per line. A {@code .csv} file has one per row, in the column with a heading for
 * queries; without such a heading, in the first column.
 */
public final class BatchFile {

    private static final String COMMENT = "#";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Pattern HEADING = Pattern.compile(
            "(?i)^\\s*+(?:(?:search )?(?:quer(?:y|ies)|terms?)|search (?:words?|strings?)|key ?words?):?\\s*");

    private BatchFile() {}

    /** The queries in order, without headings, blank lines and comments. */
    public static List<BatchLine> read(String file, Console console) throws IOException {
        try (BufferedReader text = TextFile.open(file, console)) {
            return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? column(text, file) : lines(text, console);
        }
    }

    /** Reads a list without columns. Such a list rarely has a heading, so a line that is read as one is reported. */
    private static List<BatchLine> lines(BufferedReader lines, Console console) throws IOException {
        List<BatchLine> queries = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            add(queries, ++number, number == 1 ? withoutMark(line) : line);
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
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            int column = 0;
            boolean isFirst = true;
            for (CsvRecord record : records) {
                List<String> fields = record.getFields();
                int headed = isFirst ? heading(fields) : -1;
                if (headed >= 0) {
                    column = headed;
                } else if (column < fields.size()) {
                    String field = fields.get(column);
                    add(queries, Math.toIntExact(record.getStartingLineNumber()), isFirst ? withoutMark(field) : field);
                }
                isFirst = false;
            }
        } catch (CsvParseException e) {
            throw CommandException.wrongUse(file + " is not CSV: " + e.getMessage());
        }
        return queries;
    }

    /** The column with a heading for queries; -1 for none. */
    private static int heading(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (isHeading(withoutMark(fields.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHeading(String text) {
        return HEADING.matcher(text).matches();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void add(List<BatchLine> queries, int number, String query) {
        if (!query.isBlank() && !query.startsWith(COMMENT)) {
            queries.add(new BatchLine(number, query));
        }
    }
}
