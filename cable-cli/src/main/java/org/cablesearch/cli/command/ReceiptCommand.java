package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.desk.internal.receipt.Receipts;
import org.cablesearch.desk.internal.receipt.Receipts.Comparison;
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
            "A receipt is what search and batch write with --receipt. The answer is a JSON object per search: cables that"
                    + " are gone or new, whose text has changed, which are read differently from the same text, and whether"
                    + " the order differs. A receipt is not signed."
        },
        footer = {
            "",
            "Exit code 1 if something differs in the hits.",
            "",
            "Examples:",
            "  cables search --index my-index --receipt police.json police",
            "  cables receipt --index my-index police.json"
        })
final class ReceiptCommand implements Callable<Integer>, Paged {

    private final Console console;

    @Mixin
    private final IndexPlace index;

    @Option(names = "--json", description = "Print one JSON object per search, as without this option.")
    @SuppressWarnings("UnusedVariable") // every command that prints JSON has it
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The receipt.")
    private Path file = Path.of("");

    ReceiptCommand(Console console) {
        this.console = console;
        this.index = new IndexPlace(console);
    }

    @Override
    public Integer call() throws IOException {
        boolean same = true;
        try (CableSearcher searcher = index.openFolder()) {
            Receipts receipts = new Receipts(searcher, index.folder().orElseThrow(), Version.number());
            List<String> lines = Files.readAllLines(file);
            Receipts.Archive archive = receipts.archive();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    Comparison comparison = compare(receipts, lines.get(i), i + 1, archive);
                    console.out().write(comparison.json() + "\n");
                    same &= comparison.same();
                }
            }
        }
        return same ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private Comparison compare(Receipts receipts, String line, int number, Receipts.Archive archive)
            throws IOException {
        try {
            return receipts.compare(line, archive);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(file + ", line " + number + ": " + e.getMessage());
        }
    }
}
