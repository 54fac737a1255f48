// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.show.StatsText;
import org.cablesearch.index.IndexStats;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.result.ArchiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cables stats}. */
@Command(
        name = "stats",
        sortOptions = false,
        customSynopsis = "cables stats " + IndexPlace.SYNOPSIS + " [--json]",
        description = {
            "Shows what an index holds, in numbers.",
            "Cables by year, level and post, paragraphs, the size of the index, the newest loads, what the"
                    + " last rebuild kept and lost, the problems of cables when they were read, and the"
                    + " versions of the index and of Lucene. It may run while cables are added."
        },
        footer = {
            "",
            "A load is one run of cables index that added or replaced cables; the last ten are kept."
                    + " The text lists the 15 largest posts, the JSON object all. To count a query by post:",
            "  cables search --index my-index --limit 0 --facet origin:1000 QUERY",
            "",
            "Examples:",
            "  cables stats --index my-index",
            "  cables stats --index my-index --json | jq .problems"
        })
final class StatsCommand extends CommandOnIndex implements Paged {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    StatsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        IndexStats stats;
        try (CableSearcher searcher = index.open()) {
            stats = searcher.stats();
        }
        if (json) {
            ArchiveTables.STATS.print(console.out(), stats);
        } else {
            new StatsText(console.out()).print(stats);
        }
        return ExitCode.DONE;
    }
}
