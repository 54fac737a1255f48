// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.view.Trend;
import org.cablesearch.query.view.Trend.Period;
import org.cablesearch.query.view.Trend.Point;

/** Counts hits by year, quarter or month with the histograms of up to three searches, so any searcher has it. */
public final class Trends {

    private final Counting counting;
    private final SearchRequest request;
    private final Period by;
    private final Dimension dimension;
    private boolean timedOut;

    private Trends(CableSearcher searcher, SearchRequest request, Period by, Deadline deadline) {
        this.counting = new Counting(searcher, deadline);
        this.request = Counting.plain(request);
        this.by = by;
        this.dimension = by == Period.YEAR ? Dimension.YEAR : Dimension.MONTH;
    }

    /** The trend of the hits of a request. */
    public static Trend of(CableSearcher searcher, SearchRequest request, Period by, Deadline deadline)
            throws IOException {
        return new Trends(searcher, request, by, deadline).trend();
    }

    private Trend trend() throws IOException {
        SearchResults found = counted(request.facet(Dimension.ORIGIN, Integer.MAX_VALUE));
        NavigableMap<String, Long> hits = byPeriod(request, found);
        CableQuery base = WithoutWords.of(request.query());
        SearchRequest comparable = Counting.asking(request, base);
        SearchRequest everything = everything();
        // A query without words is its own base: its hits are counted already.
        boolean isBase = base.equals(request.query()) && !request.any();
        NavigableMap<String, Long> of = isBase ? hits : byPeriod(comparable);
        // If the request consists of words, both ask for everything.
        NavigableMap<String, Long> held = comparable.equals(everything) ? of : byPeriod(everything);
        TreeSet<String> periods = new TreeSet<>(held.keySet());
        periods.addAll(hits.keySet());
        List<Point> points = new ArrayList<>();
        for (String period : periods) {
            YearMonth first = first(period);
            points.add(new Point(
                    period,
                    hits.getOrDefault(period, 0L),
                    of.getOrDefault(period, 0L),
                    held.getOrDefault(period, 0L),
                    first.atDay(1),
                    last(first)));
        }
        long posts = Counting.values(request, found, Dimension.ORIGIN).stream()
                .filter(post -> post.count() > 0)
                .count();
        boolean isDated = request.selected().containsKey(dimension);
        long undated = isDated ? 0 : found.facet(dimension).map(Facet::missing).orElse(0L);
        return new Trend(points, base, posts, undated, timedOut);
    }

    /** All cables or paragraphs of the dates of the request. */
    private SearchRequest everything() {
        return Counting.asking(request, CableQuery.all()).withoutSelections().withoutAt();
    }

    private NavigableMap<String, Long> byPeriod(SearchRequest of) throws IOException {
        return byPeriod(of, counted(of));
    }

    private SearchResults counted(SearchRequest of) throws IOException {
        SearchResults results = counting.count(of.histogram(dimension));
        timedOut |= results.timedOut();
        return results;
    }

    private NavigableMap<String, Long> byPeriod(SearchRequest of, SearchResults results) {
        NavigableMap<String, Long> byPeriod = new TreeMap<>();
        for (FacetValue value : Counting.values(of, results, dimension)) {
            byPeriod.merge(period(value.value()), value.count(), Long::sum);
        }
        return byPeriod;
    }

    /** The period of a year or month. */
    private String period(String value) {
        return by == Period.QUARTER
                ? value.substring(0, value.length() - 2) + "Q"
                        + (Integer.parseInt(value.substring(value.length() - 2)) + 2) / 3
                : value;
    }

    private YearMonth first(String period) {
        return switch (by) {
            case YEAR -> YearMonth.of(Integer.parseInt(period), 1);
            case QUARTER -> {
                int last = period.length() - 1;
                yield YearMonth.of(
                        Integer.parseInt(period.substring(0, last - 2)),
                        3 * Character.digit(period.charAt(last), 10) - 2);
            }
            case MONTH -> YearMonth.parse(period);
        };
    }

    private LocalDate last(YearMonth first) {
        int months = switch (by) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
        return first.plusMonths(months - 1L).atEndOfMonth();
    }
}
