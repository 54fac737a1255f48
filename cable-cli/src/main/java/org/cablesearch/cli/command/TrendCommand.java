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
@Command(
        name = "trend",
        sortOptions = false,
        customSynopsis = "cables trend " + IndexPlace.SYNOPSIS + " [--by PERIOD] [--of UNIT]" + CommandOnHits.FILTERS
                + "QUERY...",
        description = {
            "Shows when a query has hits.",
            "The hits of each period, and the hits per 10,000 of what has the same filters and the query without its"
                    + " words. A period of which the archive holds little says little: 3 of 10 paragraphs are more than 30"
                    + " of 1,000."
        },
        footer = {
            "",
            "Words are the clauses on the subject, headings and text that must match: of \"oil tags:EPET\" it is oil,"
                    + " and the hits are set against all of tags:EPET. If words are under OR or NOT with other clauses,"
                    + " the hits are set against everything.",
            "A search for a period shows its hits: cables search --unit paragraph --from 2006-07 --to 2006-09 QUERY.",
            "Hits without a date are in no period; their number is given.",
            "",
            "Examples:",
            "  cables trend --index my-index \"nuclear\" \"climate change\"",
            "  cables trend --index my-index --by month --from 2009 --to 2010 haiti",
            "  cables trend --index my-index --of cables --format csv tags:PHUM > trend.csv"
        })
final class TrendCommand extends CommandOnHits {

    @Option(names = "--by", paramLabel = "PERIOD", description = "year (the default), quarter or month.")
    private Trend.Period by = Trend.Period.YEAR;

    @Option(names = "--of", paramLabel = "UNIT", description = "Count paragraphs (the default) or cables.")
    private CountedUnit of = CountedUnit.PARAGRAPHS;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The queries, each in quotes.")
    private List<String> queries = new ArrayList<>();

    TrendCommand(Console console) {
        super(console);
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
