// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;

/** A row for each hit, with the best of its snippets, for a spreadsheet ({@link SpreadsheetText}). */
public final class HitsCsv implements HitPrinter {

    /**
     * A row is one line, since not every spreadsheet and tool can read rows of several lines. A match begins only where
     * white space does: otherwise a long run of spaces would be read again from each of its characters.
     */
    private static final Pattern LINE_END = Pattern.compile("(?<!\\s)\\s*[\\r\\n]\\s*");

    private static final String LINK = "link";

    private final CableSearcher searcher;
    private final Unit unit;
    private final List<HitColumn> columns;
    private final boolean needsRecord;
    private final CsvWriter csv;
    private final Optional<CableLinks> links;

    /**
     * Writes the titles of the columns.
     *
     * @param searcher looks up the cable of a hit, if a column needs it
     * @param unit whether the hits are cables or paragraphs
     */
    public HitsCsv(Writer out, CableSearcher searcher, Unit unit, List<HitColumn> columns) {
        this(out, searcher, unit, columns, Optional.empty());
    }

    /** With a last column for links. */
    public HitsCsv(Writer out, CableSearcher searcher, Unit unit, List<HitColumn> columns, CableLinks links) {
        this(out, searcher, unit, columns, Optional.of(links));
    }

    private HitsCsv(
            Writer out, CableSearcher searcher, Unit unit, List<HitColumn> columns, Optional<CableLinks> links) {
        this.links = links;
        this.searcher = searcher;
        this.unit = unit;
        this.columns = List.copyOf(columns);
        this.needsRecord = columns.stream().anyMatch(HitColumn::isOfRecord);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(Stream.concat(
                        columns.stream().map(HitColumn::toString),
                        links.stream().map(any -> LINK))
                .toList());
    }

    @Override
    public void print(Hit hit) throws IOException {
        Optional<Cable> record = record(hit);
        List<String> values = Stream.concat(
                        columns.stream().map(column -> column.value(unit, hit, record)),
                        links.stream().map(to -> to.to(unit, hit).toString()))
                .map(text -> SpreadsheetText.of(LINE_END.matcher(text).replaceAll(" ")))
                .toList();
        try {
            csv.writeRecord(values);
        } catch (UncheckedIOException e) {
            // Only the reader of the file may be gone; a failed index is reported in another way.
            throw e.getCause();
        }
    }

    private Optional<Cable> record(Hit hit) {
        try {
            return needsRecord ? searcher.cable(hit.key()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
