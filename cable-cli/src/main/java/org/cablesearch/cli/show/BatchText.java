package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.out.BatchCsv;
import org.cablesearch.cli.out.BatchLine;
import org.cablesearch.cli.out.BatchReport;
import org.cablesearch.query.BatchResult;

/**
 * A table for people; at the end the queries without a hit.
 *
 * <pre>
 *    line    cables  paragraphs  unique  query
 *       1       159         612      12  police
 * </pre>
 */
public final class BatchText implements BatchReport {

    private static final String ROW = "%8s  %8s  %10s  %8s  ";
    private static final int MARGIN = 42;

    private final Output out;
    private final List<BatchLine> without = new ArrayList<>();

    public BatchText(Output out) {
        this.out = out;
        String heading = ROW.formatted("line", "cables", "paragraphs", "unique") + "query";
        out.line(Style.STRONG.on(out.display(), heading));
    }

    @Override
    public void print(BatchLine query, BatchResult result) {
        String margin = ROW.formatted(
                Counts.of(query.line()),
                Counts.of(result.total()),
                Counts.of(result.paragraphs()),
                Counts.of(result.unique()));
        fill(margin, query.text());
        result.issues().forEach(issue -> fill(" ".repeat(MARGIN), "! " + BatchCsv.text(issue)));
        if (result.total() == 0) {
            without.add(query);
        }
    }

    @Override
    public void end() {
        if (without.isEmpty()) {
            return;
        }
        out.line("");
        String count = without.size() == 1 ? "1 query" : Counts.of(without.size()) + " queries";
        out.line(Style.STRONG.on(out.display(), count + " without a hit"));
        without.forEach(query -> fill("%8s  ".formatted(Counts.of(query.line())), query.text()));
    }

    private void fill(String margin, String text) {
        String before = margin;
        for (String line : Wrapping.filledText(text, out.display().columns() - margin.length())) {
            out.line(before + line);
            before = " ".repeat(margin.length());
        }
    }
}
