// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.CountedUnit;
import org.cablesearch.query.internal.option.InTime;
import org.cablesearch.query.internal.option.Ranges;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.internal.result.ViewTables.QueryTrend;
import org.cablesearch.query.internal.result.ViewTables.View;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.Trend;

/**
 * The routes of the views of an archive: trends, comparisons, concordances, first hits.
 *
 * @param timeLimit how long to wait for an answer
 */
record ViewRoutes(CablePage page, Workers workers, Duration timeLimit) {

    private static final String BY = "by";
    private static final String OF = "of";
    private static final String SORT = "sort";
    private static final String WIDTH = "width";
    private static final String COLLOCATES = "collocates";

    private static final int MAX_QUERIES = 10;

    /** The routes by the last part of their path. */
    Map<String, Route> all() {
        return Map.of(
                "trend", route("trend", this::trend, BY, OF),
                "compare", route("compare", this::compare, BY, OF, Routes.LIMIT),
                "kwic", route("kwic", this::concordance, SORT, WIDTH, Routes.LIMIT, COLLOCATES),
                "first", route("first", this::first, BY));
    }

    private Route route(String name, ViewRoute.Viewer viewer, String... own) {
        Set<String> parameters = SearchParameters.ofView(own);
        return new ViewRoute(name, workers, timeLimit, parameters, viewer);
    }

    private View<?> trend(Parameters parameters) throws IOException {
        Trend.Period by = SearchParameters.choice(parameters, BY, Trend.Period.YEAR);
        CountedUnit of = SearchParameters.choice(parameters, OF, CountedUnit.PARAGRAPHS);
        List<String> queries = parameters.some(RequestParser.QUERY);
        SearchParameters.requireAtMost(MAX_QUERIES, queries.size(), RequestParser.QUERY);
        List<QueryTrend> trends = new ArrayList<>();
        for (String query : queries) {
            SearchRequest request = request(parameters, query, page.deadline().dividedBy(queries.size()));
            trends.add(new QueryTrend(query, page.searcher().trend(request.unit(of.unit()), by)));
        }
        return ViewTables.ofTrends(trends);
    }

    private View<?> compare(Parameters parameters) throws IOException {
        List<String> queries = parameters.all(RequestParser.QUERY);
        if (queries.size() != 2) {
            throw Refusal.ofParameter(
                    RequestParser.QUERY, "two queries are compared, but " + queries.size() + " are given");
        }
        Comparison.By by = SearchParameters.choice(parameters, BY, Comparison.By.TAGS);
        CountedUnit of = SearchParameters.choice(parameters, OF, CountedUnit.CABLES);
        String a = queries.getFirst();
        String b = queries.getLast();
        Comparison compared = page.searcher()
                .compare(
                        request(parameters, a, page.deadline()).unit(of.unit()),
                        request(parameters, b, page.deadline()),
                        by,
                        SearchParameters.number(parameters, Routes.LIMIT, SearchParameters.LENGTH, 20));
        return ViewTables.ofComparison(a, b, compared);
    }

    private View<?> concordance(Parameters parameters) throws IOException {
        SearchRequest request = request(parameters, parameters.required(RequestParser.QUERY), page.deadline());
        int span = SearchParameters.number(parameters, COLLOCATES, Ranges.SPAN, 0);
        if (span > 0) {
            int limit = SearchParameters.number(parameters, Routes.LIMIT, SearchParameters.LENGTH, 20);
            return ViewTables.ofCollocates(page.searcher().collocates(request.limit(limit), span));
        }
        ConcordanceLine.Order order = SearchParameters.choice(parameters, SORT, ConcordanceLine.Order.DATE);
        int width = SearchParameters.number(parameters, WIDTH, Ranges.WIDTH, 40);
        int limit =
                SearchParameters.number(parameters, Routes.LIMIT, SearchParameters.LENGTH, SearchParameters.MAX_LIMIT);
        return InTime.of(() -> {
                    try (Stream<ConcordanceLine> lines =
                            page.searcher().concordance(request.limit(limit), order, width)) {
                        return View.ofRows(ViewTables.LINE, lines.toList());
                    }
                })
                .orElseThrow(ViewRoutes::late);
    }

    private static Refusal late() {
        return new Refusal(Status.TIMEOUT, "Reading all matches takes too long; ask for fewer, or sort them by date.");
    }

    private View<?> first(Parameters parameters) throws IOException {
        Dimension by = SearchParameters.choice(parameters, BY, Dimension.ORIGIN);
        SearchRequest request = request(parameters, parameters.required(RequestParser.QUERY), page.deadline());
        return ViewTables.ofFirst(page.searcher().first(request, by));
    }

    /** The request for one of the queries, whose filters are valid. */
    private SearchRequest request(Parameters parameters, String query, Duration time) throws IOException {
        SearchRequest request =
                SearchParameters.viewRequest(parameters, query, time).synonyms(page.synonyms());
        SearchParameters.answer(page.searcher(), request.limit(0));
        return request;
    }
}
