// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.util.stream.Collectors;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.OutputException;
import org.cablesearch.page.internal.export.SpreadsheetText;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.internal.option.Messages;

/**
 * A row for each query, for a spreadsheet ({@link SpreadsheetText}). Spaces separate the hits, semicolons the issues.
 */
public final class BatchCsv implements BatchReport {

    private final CsvWriter csv;

    public BatchCsv(Output out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("line", "query", "total", "paragraphs", "unique", "hits", "issues", "timedOut");
    }

    @Override
    public void print(BatchLine query, BatchResult result) {
        csv.writeRecord(
                Integer.toString(query.line()),
                SpreadsheetText.of(query.text()),
                Long.toString(result.total()),
                Long.toString(result.paragraphs()),
                Long.toString(result.unique()),
                SpreadsheetText.of(String.join(" ", result.hits())),
                SpreadsheetText.of(result.issues().stream().map(Messages::of).collect(Collectors.joining("; "))),
                Boolean.toString(result.timedOut()));
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
