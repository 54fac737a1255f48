package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.option.CableId;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.option.Numbers;
import org.cablesearch.cli.show.SimilarText;
import org.cablesearch.model.Cable;
import org.cablesearch.page.internal.json.SimilarJson;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SimilarCable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables similar}. */
@Command(
        name = "similar",
        sortOptions = false,
        customSynopsis = "cables similar " + IndexPlace.SYNOPSIS + " [--limit N] [--document KEY] [--json] ID",
        description = "Lists the cables most similar to a cable, and what they share with it.",
        footer = {
            "",
            "Similar cables share words that are rare elsewhere, TAGS, and citations.",
            "",
            "Example:",
            "  cables similar --index my-index 06PHNOMPENH2611",
            "",
            "Exit code 1 if the index does not hold the cable."
        })
final class SimilarCommand extends CommandOnIndex implements Paged {

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = Numbers.FromZero.class,
            description = "List at most N cables (10).")
    private int limit = 10;

    @Option(
            names = "--document",
            paramLabel = "KEY",
            description = "One of several telegrams of 1973 to 1979 with this ID (the first).")
    private Optional<String> document = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private final CableId id = new CableId();

    SimilarCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            Optional<Cable> cable = searcher.cables(id.text()).stream()
                    .filter(held -> document.isEmpty() || held.document().equals(document))
                    .findFirst();
            if (cable.isEmpty()) {
                throw AbsentCable.exception(index, searcher, id.text());
            }
            List<SimilarCable> similar = searcher.similar(cable.get(), limit);
            if (json) {
                SimilarJson.print(console.out(), cable.get().id(), similar);
            } else {
                SimilarText.print(console.out(), similar);
            }
        }
        return ExitCode.DONE;
    }
}
