// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.show.TableText;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.view.First;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables first}. */
@Command(name = "first")
final class FirstCommand extends CommandOnHits<IndexPlace> {

    private static final Table<First.Value> COLUMNS =
            ViewTables.FIRST_VALUE.select(List.of("date", "value", "id", "document", "cites"));

    /** The values whose first hits are listed. */
    private enum By {
        ORIGIN,
        TAGS,
        YEAR,
        MONTH
    }

    @Option(names = "--by", paramLabel = "WHAT", description = "origin, the post (the default), tags, year or month.")
    private By by = By.ORIGIN;

    @Parameters(paramLabel = "QUERY", description = "The query, in quotes.")
    private String query = "";

    FirstCommand(Console console) {
        super(console, new IndexPlace(console));
    }

    @Override
    public Integer call() throws IOException {
        Dimension dimension = Dimension.of(by.name().toLowerCase(Locale.ROOT));
        First first;
        try (CableSearcher searcher = index.open()) {
            first = searcher.first(request(searcher, query, Unit.CABLE), dimension);
        }
        print(ViewTables.ofFirst(first), out -> TableText.print(out, COLUMNS, first.values(), "no cable found"));
        return ended("looking for the first hits", first.timedOut());
    }
}
