// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.internal.table.Row;
import org.cablesearch.model.internal.table.Table;

/** Results for people, by the tables that print their JSON and CSV. */
public final class TableText {

    private static final String GAP = "  ";
    private static final int LINE_WIDTH = 21;

    private TableText() {}

    /**
     * Prints a row for each result, below the keys. Numbers are at the right of their columns, the last column is filled
     * into lines, and a column without any value is left out.
     *
     * <pre>
     *  a    b  logLikelihood  logRatio  value
     * 31  612          12.53      1.20  Embassy Kathmandu
     * </pre>
     *
     * @param none what is printed if there are no results
     */
    public static <T> void print(Output out, Table<T> table, List<T> results, String none) {
        if (results.isEmpty()) {
            out.line(none);
            return;
        }
        List<Row<T, ?>> columns = table.rows().stream()
                .filter(column ->
                        results.stream().anyMatch(result -> !column.text(result).isEmpty()))
                .toList();
        List<List<String>> lines = Stream.concat(
                        Stream.of(columns.stream().map(Row::key).toList()),
                        results.stream()
                                .map(result -> columns.stream()
                                        .map(column -> column.text(result))
                                        .toList()))
                .toList();
        printAligned(out, lines, i -> columns.get(i).type().isNumber());
    }

    /**
     * Prints lines in columns, of which the last is filled into lines.
     *
     * @param isNumber whether the texts of a column are aligned at their right ends
     */
    static void printAligned(Output out, List<List<String>> lines, IntPredicate isNumber) {
        int last = lines.isEmpty() ? 0 : lines.getFirst().size() - 1;
        int[] widths = IntStream.range(0, last)
                .map(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        MarginText filled = new MarginText(
                out, IntStream.of(widths).map(width -> width + GAP.length()).sum());
        for (List<String> line : lines) {
            StringBuilder margin = new StringBuilder();
            for (int i = 0; i < last; i++) {
                String text = line.get(i);
                String blank = " ".repeat(widths[i] - text.length());
                margin.append(isNumber.test(i) ? blank + text : text + blank).append(GAP);
            }
            filled.print(StyledLine.of(margin.toString().stripTrailing()), line.get(last));
        }
    }

    /** Prints a line for each key of a result: {@code read:   667}. */
    public static <T> void printLines(Output out, Table<T> table, T result) {
        table.rows().forEach(row -> {
            String text = row.text(result);
            out.line(StyledLine.of(row.key() + ": ")
                    .pad(LINE_WIDTH - text.length())
                    .add(text));
        });
    }
}
