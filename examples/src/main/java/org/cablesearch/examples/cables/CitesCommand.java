package org.cablesearch.examples.cables;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables cites}. */
@Command(
        name = "cites",
        sortOptions = false,
        customSynopsis = "cables cites --index DIR [--json] ID",
        description = "Shows what a cable cites, and what cites it.",
        footer = {
            "",
            "Example:",
            "  cables cites --index my-index 06PHNOMPENH2611",
            "",
            "Exit code 1 if it is not held."
        })
final class CitesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexFolder index = new IndexFolder();

    @Mixin
    private final CableId id = new CableId();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    CitesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            Citations citations = searcher.citations(id.text()).orElseThrow(() -> index.notHeld(id.text()));
            if (json) {
                printJson(citations);
            } else {
                new CitationsText(console.out(), searcher).print(citations);
            }
        }
        return ExitCode.DONE;
    }

    private void printJson(Citations citations) {
        Json.object(console.out(), keys -> {
            keys.writeStringProperty("id", citations.id());
            Json.objects(keys, "cites", citations.cites(), cited -> {
                keys.writeStringProperty("id", cited.id());
                keys.writeBooleanProperty("held", cited.held());
            });
            Json.texts(keys, "citedBy", citations.citedBy());
        });
    }
}
