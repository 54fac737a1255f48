// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.CableId;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.SimilarText;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.result.BrowseTables;
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
            "Of several telegrams with one number, which only the archive of 1973 to 1979 has, it is about the first, or the"
                    + " one with --document.",
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
            converter = NumberOptions.FromZero.class,
            description = "List at most N cables (10).")
    private int limit = 10;

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
            List<CableKey> keys = id.asked().keys(searcher);
            if (keys.isEmpty()) {
                throw AbsentCable.exception(index, searcher, id.asked());
            }
            List<SimilarCable> similar =
                    searcher.similar(keys.getFirst(), limit).orElse(List.of());
            if (json) {
                BrowseTables.similar(keys.getFirst().id()).print(console.out(), similar);
            } else {
                SimilarText.print(console.out(), similar);
            }
        }
        return ExitCode.DONE;
    }
}
