// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.OutputException;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.page.internal.export.SpreadsheetText;

/** Prints results as rows of CSV for a spreadsheet ({@link SpreadsheetText}), with the keys of their table as titles. */
public final class TableCsv<T> {

    private final Table<T> table;
    private final CsvWriter csv;

    public TableCsv(Output out, Table<T> table) {
        this.table = table;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.titles());
    }

    /** Prints results and their titles. */
    public static <T> void print(Output out, Table<T> table, List<T> results) {
        TableCsv<T> csv = new TableCsv<>(out, table);
        results.forEach(csv::print);
        csv.end();
    }

    /** Prints a row. */
    public void print(T result) {
        csv.writeRecord(table.cells(result).stream().map(SpreadsheetText::of).toList());
    }

    /** Ends the table. */
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
