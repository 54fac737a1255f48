package org.cablesearch.cli.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.out.BatchLine;

/**
 * Reads the queries of a file: one per line, or in a file named {@code .csv} the first column, below its heading if it has
 * one. Text is UTF-8; malformed bytes are replaced.
 */
public final class BatchFile {

    private static final String STANDARD_INPUT = "-";
    private static final String COMMENT = "#";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Set<String> HEADINGS =
            Set.of("query", "queries", "term", "terms", "search term", "search terms");

    private BatchFile() {}

    /** The queries in order, without blank lines and comments. */
    public static List<BatchLine> read(String file, Console console) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return lines(reader(console.in()));
        }
        try (Reader text = reader(Files.newInputStream(Path.of(file)))) {
            return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? firstColumn(text, file) : lines(text);
        }
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static List<BatchLine> lines(Reader text) throws IOException {
        List<BatchLine> queries = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            add(queries, ++number, line);
        }
        return queries;
    }

    private static List<BatchLine> firstColumn(Reader text, String file) throws IOException {
        List<BatchLine> queries = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                add(queries, Math.toIntExact(record.getStartingLineNumber()), record.getField(0));
            }
        } catch (CsvParseException e) {
            throw CommandException.wrongUse(file + " is not CSV: " + e.getMessage());
        }
        boolean headed = !queries.isEmpty()
                && HEADINGS.contains(queries.getFirst().text().strip().toLowerCase(Locale.ROOT));
        return headed ? queries.subList(1, queries.size()) : queries;
    }

    private static void add(List<BatchLine> queries, int number, String line) {
        String query = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (!query.isBlank() && !query.startsWith(COMMENT)) {
            queries.add(new BatchLine(number, query));
        }
    }
}
