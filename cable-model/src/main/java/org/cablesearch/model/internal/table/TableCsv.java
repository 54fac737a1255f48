// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints results as rows of CSV for a spreadsheet ({@link SpreadsheetText}), below the keys of their table. Each row is
 * one line, since not every spreadsheet and tool can read rows of several lines. Not thread-safe.
 */
public final class TableCsv<T> implements Printer<T> {

    /**
     * A match begins only where white space does: otherwise a long run of spaces would be read again from each of its
     * characters.
     */
    private static final Pattern LINE_END = Pattern.compile("(?<!\\s)\\s*[\\r\\n]\\s*");

    private final Appendable out;
    private final Table<T> table;

    /** Prints the keys. */
    public TableCsv(Appendable out, Table<T> table) throws IOException {
        this.out = out;
        this.table = table;
        row(table.titles());
    }

    /** Prints results and their keys. */
    public static <T> void print(Appendable out, Table<T> table, List<T> results) throws IOException {
        TableCsv<T> csv = new TableCsv<>(out, table);
        for (T result : results) {
            csv.print(result);
        }
    }

    @Override
    public void print(T result) throws IOException {
        row(table.cells(result));
    }

    private void row(List<String> cells) throws IOException {
        out.append(cells.stream().map(TableCsv::cell).collect(Collectors.joining(",", "", "\n")));
    }

    private static String cell(String text) {
        String safe = SpreadsheetText.of(LINE_END.matcher(text).replaceAll(" "));
        // Some programs take a line that begins with # for a comment.
        boolean isQuoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.startsWith("#");
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
