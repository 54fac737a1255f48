// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.cli.show.StatsText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.result.ArchiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cables stats}. */
@Command(name = "stats")
final class StatsCommand extends CommandOnIndex implements Paged {

    @Mixin
    private final JsonOption json = new JsonOption();

    StatsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            json.print(console.out(), ArchiveTables.STATS, searcher.stats(), new StatsText(console.out())::print);
        }
        return ExitCode.DONE;
    }
}
