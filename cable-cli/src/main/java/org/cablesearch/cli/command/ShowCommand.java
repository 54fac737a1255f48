package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.show.CableText;
import org.cablesearch.cli.show.IssueText;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.reader.CableJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables show}. */
@Command(
        name = "show",
        sortOptions = false,
        customSynopsis = "cables show --index DIR [--query QUERY] [--json] ID",
        description = "Shows a cable, for reading or as JSON.",
        footer = {
            "",
            "Examples:",
            "  cables show --index my-index 06PHNOMPENH2611",
            "  cables show --index my-index --query 'police corruption' 06 PHNOM PENH 2611",
            "",
            "Exit code 1 if it is not held."
        })
final class ShowCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexFolder index = new IndexFolder();

    @Mixin
    private final CableId id = new CableId();

    @Option(names = "--query", paramLabel = "QUERY", description = "Mark in colour what matches, on a terminal.")
    private Optional<String> query = Optional.empty();

    @Option(names = "--json", description = "Print the cable as one JSON object.")
    private boolean json;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            MarkedCable cable = searcher.mark(id.text(), query()).orElseThrow(() -> index.notHeld(id.text()));
            if (json) {
                CableJson.write(cable.cable(), console.out());
                console.out().write('\n');
            } else {
                new CableText(console.out()).print(cable);
            }
        }
        return ExitCode.DONE;
    }

    /** The query whose matches are marked; without one, a query that marks nothing. */
    private CableQuery query() {
        if (query.isEmpty() || json) {
            return CableQuery.all();
        }
        ParsedQuery parsed = CableQuery.parse(query.get());
        IssueText issues = new IssueText(console.out());
        parsed.issues().forEach(issue -> issues.print(query.get(), issue));
        return parsed.query();
    }
}
