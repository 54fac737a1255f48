// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.option.IndexOption;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.CompareText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.view.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables compare}. */
@Command(name = "compare")
final class CompareCommand extends CommandOnHits<IndexOption> {

    @Option(names = "--by", paramLabel = "WHAT", description = "tags (the default), people, orgs, origin or words.")
    private Comparison.By by = Comparison.By.TAGS;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description = "List at most N values (20).")
    private int limit = 20;

    @Parameters(index = "0", paramLabel = "A", description = "The query whose hits are described, in quotes.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "The query to compare with; *:* is everything.")
    private String b = "";

    CompareCommand(Console console) {
        super(console, new IndexOption());
    }

    @Override
    public Integer call() throws IOException {
        Comparison compared;
        try (CableSearcher searcher = CableSearcher.open(index.path())) {
            SearchRequest one = request(searcher, a, Unit.CABLE);
            compared = compare(searcher, one, request(searcher, b, Unit.CABLE));
        }
        print(ViewTables.ofComparison(a, b, compared), out -> CompareText.print(out, a, b, compared));
        return ended("comparing", compared.timedOut());
    }

    private Comparison compare(CableSearcher searcher, SearchRequest one, SearchRequest other) throws IOException {
        try {
            return searcher.compare(one, other, by, limit);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()));
        }
    }
}
