// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.load.TextFile;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.show.ReceiptText;
import org.cablesearch.desk.ReceiptComparison;
import org.cablesearch.desk.Receipts;
import org.cablesearch.desk.internal.json.DeskTables;
import org.cablesearch.desk.internal.json.ReceiptFile;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables receipt}. */
@Command(name = "receipt")
public final class ReceiptCommand extends CommandOnFolder implements Paged {

    @Option(names = "--json", description = "Print one JSON object per search.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The receipt.")
    private Path file = Path.of("");

    public ReceiptCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        boolean same = true;
        ReceiptFile read = receipts();
        if (!read.isCounted()) {
            console.complain(
                    "cables: " + file + " was written by an earlier version, which did not record how many receipts"
                            + " it has; if it was cut short, this cannot be seen");
        }
        try (CableSearcher searcher = CableSearcher.open(index.path())) {
            Receipts receipts = Receipts.of(searcher, Version.number());
            for (int i = 0; i < read.receipts().size(); i++) {
                ReceiptComparison comparison = compare(receipts, read.receipts().get(i), i + 1);
                print(comparison);
                same &= comparison.isSame();
            }
        }
        return same ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private ReceiptFile receipts() throws IOException {
        try (BufferedReader text = TextFile.open(file)) {
            return ReceiptFile.read(text);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(file + ": " + e.getMessage());
        }
    }

    private void print(ReceiptComparison comparison) throws IOException {
        if (json) {
            DeskTables.RECEIPT.print(console.out(), comparison);
        } else {
            ReceiptText.print(console.out(), comparison);
        }
    }

    private ReceiptComparison compare(Receipts receipts, String receipt, int number) throws IOException {
        try {
            return receipts.compare(receipt);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(file + ", receipt " + number + ": " + e.getMessage());
        }
    }
}
