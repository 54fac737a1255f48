// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.internal.option.Messages;
import org.cablesearch.query.internal.result.SearchTables.BatchAnswer;

/**
 * A table for people, followed by the queries without a hit.
 *
 * <pre>
 *    line    cables  paragraphs  unique  query
 *       1       159         612      12  police
 * </pre>
 */
public final class BatchText implements Printer<BatchAnswer> {

    private static final String ROW = "%8s  %8s  %10s  %8s  ";
    private static final int MARGIN = 42;

    private final Output out;
    private final MarginText queries;
    private final List<BatchAnswer> without = new ArrayList<>();

    public BatchText(Output out) {
        this.out = out;
        this.queries = new MarginText(out, MARGIN);
        String heading = String.format(Locale.ROOT, ROW, "line", "cables", "paragraphs", "unique");
        queries.print(
                StyledLine.of(Style.STRONG, heading.stripTrailing()), List.of(StyledLine.of(Style.STRONG, "query")));
    }

    @Override
    public void print(BatchAnswer query) {
        BatchResult result = query.result();
        String numbers = String.format(
                Locale.ROOT,
                ROW,
                Wording.count(query.line()),
                Wording.count(result.total()),
                Wording.count(result.paragraphs()),
                (result.uniqueIsExact() ? "" : "~") + Wording.count(result.unique()));
        queries.print(StyledLine.of(numbers.stripTrailing()), query.query());
        result.issues().forEach(issue -> queries.print(new StyledLine(), "! " + Messages.of(issue)));
        if (result.total() == 0 && !result.timedOut()) {
            without.add(query);
        }
    }

    @Override
    public void end() {
        if (without.isEmpty()) {
            return;
        }
        out.line("");
        Wrapping.print(out, Style.STRONG, Wording.count(without.size(), "query", "queries") + " without a hit");
        MarginText column = new MarginText(out, lineNumber("").length());
        without.forEach(query -> column.print(
                StyledLine.of(lineNumber(Wording.count(query.line())).stripTrailing()), query.query()));
    }

    private static String lineNumber(String number) {
        return String.format(Locale.ROOT, "%8s  ", number);
    }
}
