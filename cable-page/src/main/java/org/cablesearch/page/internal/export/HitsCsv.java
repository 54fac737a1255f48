package org.cablesearch.page.internal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;

/** A row for each hit, with the best of its snippets, for a spreadsheet ({@link SpreadsheetText}). */
public final class HitsCsv implements HitPrinter {

    /** A row is one line, since not every spreadsheet and tool can read rows of several lines. */
    private static final Pattern LINE_END = Pattern.compile("\\s*[\\r\\n]\\s*");

    private final CsvWriter csv;

    public HitsCsv(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "id",
                "date",
                "datePrecision",
                "origin",
                "classification",
                "subject",
                "paragraph",
                "marking",
                "snippet");
    }

    @Override
    public void print(Hit hit) {
        Optional<Snippet> snippet = hit.snippets().stream().findFirst();
        List<String> row = Stream.of(
                        hit.id(),
                        hit.date().map(date -> date.instant().toString()).orElse(""),
                        hit.date()
                                .map(date -> date.precision().name().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        hit.origin(),
                        hit.classification().text(),
                        hit.subject(),
                        snippet.map(HitsCsv::number).orElse(""),
                        snippet.flatMap(Snippet::marking)
                                .map(PortionMarking::text)
                                .orElse(""),
                        snippet.map(Snippet::text).orElse(""))
                .map(text -> SpreadsheetText.of(LINE_END.matcher(text).replaceAll(" ")))
                .toList();
        csv.writeRecord(row);
    }

    private static String number(Snippet snippet) {
        return snippet.paragraph().isPresent()
                ? Integer.toString(snippet.paragraph().getAsInt())
                : "";
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
