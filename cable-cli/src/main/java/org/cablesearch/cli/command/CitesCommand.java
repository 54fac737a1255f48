package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.json.CitesJson;
import org.cablesearch.cli.show.CitationsText;
import org.cablesearch.cli.show.ThreadText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CitationThread;
import org.cablesearch.query.Citations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cables cites}. */
@Command(
        name = "cites",
        sortOptions = false,
        customSynopsis = "cables cites --index DIR [--thread] [--limit N] [--json] ID",
        description = "Shows what a cable cites, and what cites it.",
        footer = {
            "",
            "Examples:",
            "  cables cites --index my-index 06PHNOMPENH2611",
            "  cables cites --index my-index --thread 06PHNOMPENH2611",
            "",
            "Exit code 1 if it is not held."
        })
final class CitesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexFolder index = new IndexFolder();

    @Mixin
    private final CableId id = new CableId();

    @Option(
            names = "--thread",
            description = "Follow the citations both ways, and list all the cables they lead to, by date.")
    private boolean thread;

    @Option(names = "--limit", paramLabel = "N", description = "The most cables of a thread, the nearest (100).")
    private int limit = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    CitesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more: " + limit);
        }
        try (CableSearcher searcher = index.open()) {
            if (thread) {
                print(searcher.thread(id.text(), limit).orElseThrow(() -> index.notHeld(id.text())));
            } else {
                print(searcher, searcher.citations(id.text()).orElseThrow(() -> index.notHeld(id.text())));
            }
        }
        return ExitCode.DONE;
    }

    private void print(CableSearcher searcher, Citations citations) throws IOException {
        if (json) {
            CitesJson.print(console.out(), citations);
        } else {
            new CitationsText(console.out(), searcher).print(citations);
        }
    }

    private void print(CitationThread found) {
        if (json) {
            CitesJson.print(console.out(), found);
        } else {
            new ThreadText(console.out()).print(found);
        }
    }
}
