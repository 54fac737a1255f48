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
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.CitationsText;
import org.cablesearch.cli.show.ThreadText;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.result.BrowseTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables cites}. */
@Command(name = "cites")
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

    @Mixin
    private final JsonOption json = new JsonOption();

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
        json.print(console.out(), BrowseTables.THREAD, found.get(), thread -> ThreadText.print(console.out(), thread));
        return ExitCode.DONE;
    }

    private int printNeighbours(CableSearcher searcher) throws IOException {
        Optional<CheckedSearch.Citations> found =
                CheckedSearch.citations(searcher, id.asked().id(), id.asked().document());
        if (found.isEmpty()) {
            throw AbsentCable.exception(index, searcher, id.asked());
        }
        CitationLinks links = found.get().links();
        CitationsText text = new CitationsText(console.out(), searcher);
        json.print(console.out(), BrowseTables.CITATIONS, links, all -> text.print(found.get()));
        if (found.get().isHeld()) {
            return ExitCode.DONE;
        }
        int citing = links.citedBy().size();
        console.complain("cables: " + index + " does not hold the cable " + links.id() + ", but "
                + Wording.count(citing, "cable in it cites", "cables in it cite") + " it");
        return ExitCode.INCOMPLETE;
    }
}
