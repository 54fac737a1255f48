// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.load.TextFile;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.option.IndexOption;
import org.cablesearch.cli.show.ReceiptText;
import org.cablesearch.desk.ReceiptComparison;
import org.cablesearch.desk.Receipts;
import org.cablesearch.desk.internal.json.DeskTables;
import org.cablesearch.desk.internal.json.ReceiptFile;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables receipt}. */
@Command(
        name = "receipt",
        sortOptions = false,
        customSynopsis = "cables receipt --index DIR FILE",
        description = {
            "Asks the searches of a receipt again, and says what differs.",
            "A receipt is what search and batch write with --receipt. The answer lists, for each search, the cables that"
                    + " are gone or new, whose text has changed, which are read differently from the same text, and whether"
                    + " the order differs. A receipt is not signed."
        },
        footer = {
            "",
            "Exit code 1 if the hits or their texts differ, but not if only their order does. A file that is cut short is"
                    + " refused.",
            "",
            "Examples:",
            "  cables search --index my-index --receipt police.json police",
            "  cables receipt --index my-index police.json"
        })
public final class ReceiptCommand implements Callable<Integer>, Paged {

    private final Console console;

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--json", description = "Print one JSON object per search.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The receipt.")
    private Path file = Path.of("");

    public ReceiptCommand(Console console) {
        this.console = console;
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
            Receipts receipts = Receipts.of(searcher, index.path(), Version.number());
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
