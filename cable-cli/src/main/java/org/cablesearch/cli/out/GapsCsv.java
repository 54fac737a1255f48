// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;
import org.cablesearch.page.internal.export.SpreadsheetText;
import org.cablesearch.query.GapReport;
import org.cablesearch.query.GapReport.Estimate;

/** Prints what an archive lacks as CSV. */
public final class GapsCsv {

    private GapsCsv() {}

    /** A row for each cable that is cited but not held. */
    public static void cited(Writer out, GapReport report) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("id", "citedBy", "first", "last", "from", "to", "below", "above", "inverted");
        report.cited().forEach(cable -> {
            Optional<Estimate> estimate = cable.estimate();
            csv.writeRecord(
                    SpreadsheetText.of(cable.id()),
                    Long.toString(cable.citedBy()),
                    text(cable.first()),
                    text(cable.last()),
                    text(estimate.map(Estimate::from)),
                    text(estimate.map(Estimate::to)),
                    text(estimate.map(guess -> guess.neighbours().getFirst())),
                    text(estimate.map(guess -> guess.neighbours().getLast())),
                    text(estimate.map(Estimate::inverted)));
        });
        csv.flush();
    }

    /** A row for each run of missing serials; a post and year without a run has one row. */
    public static void serials(Writer out, GapReport report) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("post", "year", "first", "last", "held", "missing", "share", "from", "to", "before", "after");
        report.serials().forEach(serials -> {
            String[] row = {
                serials.post(),
                Integer.toString(serials.year()),
                Integer.toString(serials.first()),
                Integer.toString(serials.last()),
                Integer.toString(serials.held()),
                Integer.toString(serials.missing()),
                Double.toString(serials.share()),
                "",
                "",
                "",
                ""
            };
            if (serials.runs().isEmpty()) {
                csv.writeRecord(row);
            }
            serials.runs().forEach(run -> {
                row[7] = Integer.toString(run.from());
                row[8] = Integer.toString(run.to());
                row[9] = text(run.before());
                row[10] = text(run.after());
                csv.writeRecord(row);
            });
        });
        csv.flush();
    }

    private static String text(Optional<?> value) {
        return value.map(present ->
                        present instanceof Instant time ? time.toString() : SpreadsheetText.of(present.toString()))
                .orElse("");
    }
}
