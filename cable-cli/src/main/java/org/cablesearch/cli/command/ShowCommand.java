package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.option.CableIds;
import org.cablesearch.cli.option.IndexPlace;
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
        customSynopsis = "cables show " + IndexPlace.SYNOPSIS + " [--query QUERY] [--json] ID...",
        description = "Shows cables, for reading or as JSON.",
        footer = {
            "",
            "Examples:",
            "  cables show --index my-index 06PHNOMPENH2611 06BANGKOK8043",
            "  cables show --index my-index --query \"police corruption\" 06 PHNOM PENH 2611",
            "",
            "Exit code 1 if the index does not hold one of them; the others are shown."
        })
final class ShowCommand implements Callable<Integer>, Paged {

    private final Console console;

    @Mixin
    private final IndexPlace index;

    @Mixin
    private final CableIds ids = new CableIds();

    @Option(names = "--query", paramLabel = "QUERY", description = "Highlight the matches of a query, on a terminal.")
    private Optional<String> query = Optional.empty();

    @Option(names = "--json", description = "Print each cable as one JSON object, one per line.")
    private boolean json;

    ShowCommand(Console console) {
        this.console = console;
        this.index = new IndexPlace(console);
    }

    @Override
    public Integer call() throws IOException {
        CableQuery marked = query();
        int code = ExitCode.DONE;
        boolean first = true;
        try (CableSearcher searcher = index.open()) {
            for (String id : ids.texts()) {
                Optional<MarkedCable> cable = searcher.mark(id, marked);
                if (cable.isPresent()) {
                    print(cable.get(), first);
                    first = false;
                } else {
                    console.complain("cables: " + AbsentCable.message(index, searcher, id));
                    code = ExitCode.INCOMPLETE;
                }
            }
        }
        return code;
    }

    private void print(MarkedCable cable, boolean first) {
        if (json) {
            CableJson.write(cable.cable(), console.out());
            console.out().write('\n');
            return;
        }
        if (!first) {
            console.out().line("\n" + "─".repeat(console.out().display().columns()) + "\n");
        }
        new CableText(console.out()).print(cable);
    }

    /** The query whose matches are highlighted; without one, a query that highlights nothing. */
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
