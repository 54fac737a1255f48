// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.show.TrendText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.CountedUnit;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.internal.result.ViewTables.QueryTrend;
import org.cablesearch.query.view.Trend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables trend}. */
@Command(name = "trend")
final class TrendCommand extends CommandOnHits<IndexPlace> {

    @Option(names = "--by", paramLabel = "PERIOD", description = "year (the default), quarter or month.")
    private Trend.Period by = Trend.Period.YEAR;

    @Option(names = "--of", paramLabel = "UNIT", description = "Count paragraphs (the default) or cables.")
    private CountedUnit of = CountedUnit.PARAGRAPHS;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The queries, each in quotes.")
    private List<String> queries = new ArrayList<>();

    TrendCommand(Console console) {
        super(console, new IndexPlace(console));
    }

    @Override
    public Integer call() throws IOException {
        List<QueryTrend> trends = new ArrayList<>();
        Unit unit = of.unit();
        try (CableSearcher searcher = index.open()) {
            for (String query : queries) {
                trends.add(new QueryTrend(query, searcher.trend(request(searcher, query, unit), by)));
            }
        }
        print(ViewTables.ofTrends(trends), out -> TrendText.print(out, unit, trends));
        return ended("counting", trends.stream().anyMatch(trend -> trend.trend().timedOut()));
    }
}
