package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.term.DateRange;

/**
 * A question to a {@link CableSearcher}: a query, and how it is to be answered. Immutable; each method gives a changed
 * copy.
 *
 * <pre>{@code
 * SearchRequest.of("police corruption")
 *         .facet(Dimension.TAGS, 10)
 *         .select(Dimension.ORIGIN, "Embassy Phnom Penh")
 *         .sort(Sort.NEWEST)
 *         .limit(20);
 * }</pre>
 *
 * @param parsed the query, what was not taken as written in its text, and where its words stand there
 * @param facets the dimensions to count, and how many values of each to list
 * @param facetPrefixes of a dimension that is counted, how a word of each listed value must begin
 * @param selected values to which the hits are narrowed: any of one dimension, in every dimension
 * @param excluded values that no hit may have
 * @param from the first day, month or year of the hits, inclusive: {@code 2006}, {@code 2006-08}, {@code 2006-08-15}
 * @param to the last one, inclusive
 * @param sort the order of the hits
 * @param limit the most hits on a page, from 0
 * @param after the cursor behind which the page begins
 * @param unit what is a hit
 * @param snippets the most snippets a hit, from 0
 * @param exactTotal whether the total must be exact; else it is exact up to 1,000, and always with facets
 * @param deadline how long the search may take
 */
public record SearchRequest(
        ParsedQuery parsed,
        Map<Dimension, Integer> facets,
        Map<Dimension, String> facetPrefixes,
        Map<Dimension, List<String>> selected,
        Map<Dimension, List<String>> excluded,
        Optional<String> from,
        Optional<String> to,
        Sort sort,
        int limit,
        Optional<String> after,
        Unit unit,
        int snippets,
        boolean exactTotal,
        Optional<Duration> deadline) {

    /**
     * @throws NullPointerException if a component is {@code null}
     * @throws IllegalArgumentException if a number is negative, or {@code from} or {@code to} is no date
     */
    public SearchRequest {
        requireNonNull(parsed, "parsed");
        facets = ordered(facets);
        facetPrefixes = ordered(facetPrefixes);
        selected = ordered(selected);
        excluded = ordered(excluded);
        from.ifPresent(DateRange::of);
        to.ifPresent(DateRange::of);
        requireNonNull(sort, "sort");
        requireNotNegative(limit, "limit");
        requireNonNull(after, "after");
        requireNonNull(unit, "unit");
        requireNotNegative(snippets, "snippets");
        requireNonNull(deadline, "deadline");
    }

    /** A request for the query that {@link CableQuery#parse} makes of a text, with its issues. */
    public static SearchRequest of(String text) {
        return of(CableQuery.parse(text));
    }

    /** A request for a query that was parsed, with its issues. */
    public static SearchRequest of(ParsedQuery parsed) {
        return new SearchRequest(
                parsed,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Sort.RELEVANCE,
                10,
                Optional.empty(),
                Unit.CABLE,
                3,
                false,
                Optional.empty());
    }

    /** A request for a query: ten cables by relevance, three snippets each, no facets. */
    public static SearchRequest of(CableQuery query) {
        return of(new ParsedQuery(query));
    }

    /** The query. */
    public CableQuery query() {
        return parsed.query();
    }

    /** What was not taken as written in the text of the query. */
    public List<QueryIssue> issues() {
        return parsed.issues();
    }

    /** Counts a dimension too, and lists this many of its values. */
    public SearchRequest facet(Dimension dimension, int values) {
        requireNotNegative(values, "values");
        Map<Dimension, Integer> more = new EnumMap<>(Dimension.class);
        more.putAll(facets);
        more.put(dimension, values);
        return withFilters(more, facetPrefixes, selected, excluded);
    }

    /**
     * Lists, of a dimension, only the values of which a word begins so, whatever its case and accents: {@code qad} lists
     * {@code Muammar al-Qadhafi}. Lists ten if the dimension is not counted yet.
     */
    public SearchRequest facetPrefix(Dimension dimension, String prefix) {
        SearchRequest counted = facets.containsKey(dimension) ? this : facet(dimension, 10);
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(facetPrefixes);
        more.put(dimension, prefix);
        return counted.withFilters(counted.facets, more, selected, excluded);
    }

    /** Counts nothing. */
    public SearchRequest withoutFacets() {
        return withFilters(Map.of(), Map.of(), selected, excluded);
    }

    /** Narrows the hits to those with this value, or another selected one of the same dimension. */
    public SearchRequest select(Dimension dimension, String value) {
        return withFilters(facets, facetPrefixes, plus(selected, dimension, value), excluded);
    }

    /** Leaves out the hits with this value. */
    public SearchRequest exclude(Dimension dimension, String value) {
        return withFilters(facets, facetPrefixes, selected, plus(excluded, dimension, value));
    }

    /**
     * Narrows the hits to those not before a day, month or year.
     *
     * @throws IllegalArgumentException if it is no date
     */
    public SearchRequest from(String date) {
        return withDates(Optional.of(date), to);
    }

    /**
     * Narrows the hits to those not after a day, month or year.
     *
     * @throws IllegalArgumentException if it is no date
     */
    public SearchRequest to(String date) {
        return withDates(from, Optional.of(date));
    }

    /** Orders the hits. */
    public SearchRequest sort(Sort order) {
        return withPage(order, limit, after, unit, snippets, exactTotal, deadline);
    }

    /** Takes at most this many hits. */
    public SearchRequest limit(int most) {
        return withPage(sort, most, after, unit, snippets, exactTotal, deadline);
    }

    /** Begins behind the last hit of another page: the {@link SearchResults#next()} of the same request. */
    public SearchRequest after(String cursor) {
        return withPage(sort, limit, Optional.of(cursor), unit, snippets, exactTotal, deadline);
    }

    /** Takes cables, or paragraphs, for hits. */
    public SearchRequest unit(Unit hit) {
        return withPage(sort, limit, after, hit, snippets, exactTotal, deadline);
    }

    /** Shows at most this many snippets a hit. */
    public SearchRequest snippets(int most) {
        return withPage(sort, limit, after, unit, most, exactTotal, deadline);
    }

    /** Wants, or does not want, an exact total. */
    public SearchRequest exactTotal(boolean exact) {
        return withPage(sort, limit, after, unit, snippets, exact, deadline);
    }

    /** Gives the search this long; what was found by then is the answer. */
    public SearchRequest deadline(Duration most) {
        return withPage(sort, limit, after, unit, snippets, exactTotal, Optional.of(most));
    }

    private SearchRequest withFilters(
            Map<Dimension, Integer> newFacets,
            Map<Dimension, String> newFacetPrefixes,
            Map<Dimension, List<String>> newSelected,
            Map<Dimension, List<String>> newExcluded) {
        return new SearchRequest(
                parsed,
                newFacets,
                newFacetPrefixes,
                newSelected,
                newExcluded,
                from,
                to,
                sort,
                limit,
                after,
                unit,
                snippets,
                exactTotal,
                deadline);
    }

    private SearchRequest withDates(Optional<String> newFrom, Optional<String> newTo) {
        return new SearchRequest(
                parsed,
                facets,
                facetPrefixes,
                selected,
                excluded,
                newFrom,
                newTo,
                sort,
                limit,
                after,
                unit,
                snippets,
                exactTotal,
                deadline);
    }

    private SearchRequest withPage(
            Sort newSort,
            int newLimit,
            Optional<String> newAfter,
            Unit newUnit,
            int newSnippets,
            boolean newExactTotal,
            Optional<Duration> newDeadline) {
        return new SearchRequest(
                parsed,
                facets,
                facetPrefixes,
                selected,
                excluded,
                from,
                to,
                newSort,
                newLimit,
                newAfter,
                newUnit,
                newSnippets,
                newExactTotal,
                newDeadline);
    }

    private static void requireNotNegative(int value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
    }

    private static <V> Map<Dimension, V> ordered(Map<Dimension, V> map) {
        Map<Dimension, V> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(map);
        return Collections.unmodifiableMap(ordered);
    }

    private static Map<Dimension, List<String>> plus(
            Map<Dimension, List<String>> map, Dimension dimension, String value) {
        Map<Dimension, List<String>> more = new EnumMap<>(Dimension.class);
        more.putAll(map);
        List<String> values = new ArrayList<>(map.getOrDefault(dimension, List.of()));
        values.add(value);
        more.put(dimension, List.copyOf(values));
        return more;
    }
}
