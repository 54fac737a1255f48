// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.Optional;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.AskedCable;
import org.cablesearch.cli.option.CableId;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.CitationsText;
import org.cablesearch.cli.show.CountText;
import org.cablesearch.cli.show.ThreadText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.result.BrowseTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables cites}. */
@Command(
        name = "cites",
        sortOptions = false,
        customSynopsis = "cables cites " + IndexPlace.SYNOPSIS + " [--thread] [--limit N] [--document KEY] [--json] ID",
        description = "Lists the cables that a cable cites, and those that cite it.",
        footer = {
            "",
            "Examples:",
            "  cables cites --index my-index 06PHNOMPENH2611",
            "  cables cites --index my-index --thread 06PHNOMPENH2611",
            "",
            "Of several telegrams with one number, which only the archive of 1973 to 1979 has, it lists what any of them"
                    + " cites, or the one with --document.",
            "",
            "Exit code 1 if the index does not hold the cable; those that cite it are still listed."
        })
final class CitesCommand extends CommandOnIndex implements Paged {

    @Mixin
    private final CableId id = new CableId();

    @Option(
            names = "--thread",
            description = "Follow citations in both directions, and list all cables reached, by date.")
    private boolean thread;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromOne.class,
            description = "List at most the N nearest cables of a thread (100).")
    private int limit = 100;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    CitesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            return thread ? printThread(searcher) : printNeighbours(searcher);
        }
    }

    private int printThread(CableSearcher searcher) throws IOException {
        AskedCable asked = id.asked();
        Optional<CableThread> found = searcher.thread(asked.keys(searcher), limit);
        if (found.isEmpty()) {
            throw AbsentCable.exception(index, searcher, asked);
        }
        if (json) {
            BrowseTables.THREAD.print(console.out(), found.get());
        } else {
            ThreadText.print(console.out(), found.get());
        }
        return ExitCode.DONE;
    }

    private int printNeighbours(CableSearcher searcher) throws IOException {
        Optional<CheckedSearch.Citations> found =
                CheckedSearch.citations(searcher, id.asked().id(), id.asked().document());
        if (found.isEmpty()) {
            throw AbsentCable.exception(index, searcher, id.asked());
        }
        CitationLinks links = found.get().links();
        if (json) {
            BrowseTables.CITATIONS.print(console.out(), links);
        } else {
            new CitationsText(console.out(), searcher).print(found.get());
        }
        if (found.get().isHeld()) {
            return ExitCode.DONE;
        }
        int citing = links.citedBy().size();
        console.complain("cables: " + index + " does not hold the cable " + links.id() + ", but "
                + CountText.of(citing, "cable") + " in it cite" + (citing == 1 ? "s" : "") + " it");
        return ExitCode.INCOMPLETE;
    }
}
