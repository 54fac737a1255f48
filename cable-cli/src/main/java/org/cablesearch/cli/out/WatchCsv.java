// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.page.internal.export.SpreadsheetText;

/** What is new for saved queries, a row for each, for a spreadsheet ({@link SpreadsheetText}). */
public final class WatchCsv {

    private WatchCsv() {}

    /** Prints the rows below the titles of the columns. */
    public static void print(Output out, List<WatchLine> lines) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(WatchLine.TABLE.titles());
        for (WatchLine line : lines) {
            csv.writeRecord(WatchLine.TABLE.cells(line).stream()
                    .map(SpreadsheetText::of)
                    .toList());
        }
        csv.flush();
    }
}
