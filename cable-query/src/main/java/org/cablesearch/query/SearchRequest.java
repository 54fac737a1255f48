package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.term.DateRange;

/**
 * A request to a {@link CableSearcher}: a query, and how to answer it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="request"}
 *
 * <p>Immutable and safe for use by many threads. A method without an argument reads a setting; the method of the same
 * name with an argument returns a changed copy, and throws an {@link IllegalArgumentException} if the argument is
 * negative.
 */
public final class SearchRequest {

    private static final int DEFAULT_VALUES = 10;

    private final RequestSettings settings;

    private SearchRequest(RequestSettings settings) {
        this.settings = settings;
    }

    /** A request for the text of a query, read by {@link CableQuery#parse(String)}. */
    public static SearchRequest of(String text) {
        return of(CableQuery.parse(text));
    }

    /** A request for a parsed query. */
    public static SearchRequest of(ParsedQuery parsed) {
        return new SearchRequest(new RequestSettings(parsed));
    }

    /** A request for a query: ten cables by relevance, three snippets each, no facets. */
    public static SearchRequest of(CableQuery query) {
        return of(ParsedQuery.of(query));
    }

    /** The query, its issues, and the places of its leaves in the text. */
    public ParsedQuery parsed() {
        return settings.any ? settings.parsed.anyWord() : settings.parsed;
    }

    /** The query. */
    public CableQuery query() {
        return parsed().query();
    }

    /** The facets to count, in the order requested, and how many values of each to list. */
    public Map<Dimension, Integer> facets() {
        return Collections.unmodifiableMap(settings.facets);
    }

    /** Counts another dimension, and lists at most this many of its values. */
    public SearchRequest facet(Dimension dimension, int values) {
        requireNotNegative(values, "values");
        return changed(copy -> copy.facets.put(dimension, values));
    }

    /** For each facet with a prefix, the prefix that a word of each listed value, or of its label, must have. */
    public Map<Dimension, String> facetPrefixes() {
        return Collections.unmodifiableMap(settings.facetPrefixes);
    }

    /**
     * Lists only the values of a dimension that have a word with this prefix, in the value or in its label, ignoring
     * case and accents: {@code qad} lists {@code Muammar al-Qadhafi}, and {@code fran} lists {@code FR}, France. Counts
     * the dimension, with ten values, if it is not yet counted.
     */
    public SearchRequest facetPrefix(Dimension dimension, String prefix) {
        return changed(copy -> {
            copy.facets.putIfAbsent(dimension, DEFAULT_VALUES);
            copy.facetPrefixes.put(dimension, prefix);
        });
    }

    /** The facets that list every year or month, in order. */
    public Set<Dimension> histograms() {
        return Collections.unmodifiableSet(settings.histograms);
    }

    /**
     * Counts years or months, and lists all of them from the first with a hit to the last, in order.
     *
     * @throws IllegalArgumentException if the dimension is neither {@link Dimension#YEAR} nor {@link Dimension#MONTH}
     */
    public SearchRequest histogram(Dimension dimension) {
        if (!dimension.isTime()) {
            throw new IllegalArgumentException("a histogram is of year or month, not of " + dimension);
        }
        return changed(copy -> {
            copy.facets.put(dimension, Integer.MAX_VALUE);
            copy.histograms.add(dimension);
        });
    }

    /** The same request without facets. */
    public SearchRequest withoutFacets() {
        return changed(copy -> {
            copy.facets.clear();
            copy.facetPrefixes.clear();
            copy.histograms.clear();
        });
    }

    /** The selected values: in each dimension, a hit must have at least one of them. */
    public Map<Dimension, List<String>> selected() {
        return Collections.unmodifiableMap(settings.selected);
    }

    /** Narrows the hits to those that have this value, or another selected value of the same dimension. */
    public SearchRequest select(Dimension dimension, String value) {
        return changed(copy -> add(copy.selected, dimension, value));
    }

    /** The values that no hit may have. */
    public Map<Dimension, List<String>> excluded() {
        return Collections.unmodifiableMap(settings.excluded);
    }

    /** Excludes the hits that have this value. */
    public SearchRequest exclude(Dimension dimension, String value) {
        return changed(copy -> add(copy.excluded, dimension, value));
    }

    /** The first day of the hits, in UTC, inclusive. */
    public Optional<LocalDate> from() {
        return settings.from;
    }

    /** Narrows the hits to those sent on or after a day, in UTC. Excludes cables without a date. */
    public SearchRequest from(LocalDate day) {
        requireNonNull(day, "day");
        return changed(copy -> copy.from = Optional.of(day));
    }

    /**
     * Narrows the hits to those sent in or after a year, month or day: {@code 2006}, {@code 2006-08}, {@code 2006-08-15}, {@code
     * August 2006}, {@code 15.8.2006}.
     *
     * @throws IllegalArgumentException if it is none of these; the message is for the user
     */
    public SearchRequest from(String date) {
        return from(DateRange.of(date).firstDay());
    }

    /** The last day of the hits, in UTC, inclusive. */
    public Optional<LocalDate> to() {
        return settings.to;
    }

    /** Narrows the hits to those sent on or before a day, in UTC. Excludes cables without a date. */
    public SearchRequest to(LocalDate day) {
        requireNonNull(day, "day");
        return changed(copy -> copy.to = Optional.of(day));
    }

    /**
     * Narrows the hits to those sent in or before a year, month or day: {@code 2006}, {@code 2006-08}, {@code 2006-08-15}.
     *
     * @throws IllegalArgumentException if it is none of these; the message is for the user
     */
    public SearchRequest to(String date) {
        return to(DateRange.of(date).lastDay());
    }

    /** The order of the hits. */
    public Sort sort() {
        return settings.sort;
    }

    /** Orders the hits; the default is {@link Sort#RELEVANCE}. */
    public SearchRequest sort(Sort order) {
        requireNonNull(order, "order");
        return changed(copy -> copy.sort = order);
    }

    /** The most hits on a page. */
    public int limit() {
        return settings.limit;
    }

    /** Returns at most this many hits; the default is ten. */
    public SearchRequest limit(int most) {
        requireNotNegative(most, "limit");
        return changed(copy -> copy.limit = most);
    }

    /** The cursor after which the page begins; empty for the first page. */
    public Optional<String> after() {
        return settings.after;
    }

    /**
     * Begins after the last hit of another page. The cursor is {@link SearchResults#next()} of that page, for the same
     * request.
     */
    public SearchRequest after(String cursor) {
        requireNonNull(cursor, "cursor");
        return changed(copy -> copy.after = Optional.of(cursor));
    }

    /** The unit of a hit: a cable or a paragraph. */
    public Unit unit() {
        return settings.unit;
    }

    /** Finds cables, the default, or paragraphs. */
    public SearchRequest unit(Unit hit) {
        requireNonNull(hit, "unit");
        return changed(copy -> copy.unit = hit);
    }

    /** The most snippets for each hit. */
    public int snippets() {
        return settings.snippets;
    }

    /** Shows at most this many snippets for each hit; the default is three. */
    public SearchRequest snippets(int most) {
        requireNotNegative(most, "snippets");
        return changed(copy -> copy.snippets = most);
    }

    /** Whether the total must be exact. */
    public boolean exactTotal() {
        return settings.exactTotal;
    }

    /** Asks for an exact total. Without it the total is exact up to 1,000, and always when facets are counted. */
    public SearchRequest exactTotal(boolean exact) {
        return changed(copy -> copy.exactTotal = exact);
    }

    /** Whether any of the bare words is enough. */
    public boolean any() {
        return settings.any;
    }

    /**
     * Finds hits that have any, rather than all, of the query's bare words at the top level, the best first; off by
     * default. See {@link ParsedQuery#anyWord()}.
     */
    public SearchRequest any(boolean enough) {
        return changed(copy -> copy.any = enough);
    }

    /** Whether to look for near hits if the query has few hits. */
    public boolean near() {
        return settings.near;
    }

    /**
     * Asks for {@link SearchResults#near()}, the best hits for any of the words, if the query has two or more bare words
     * and at most four cables or paragraphs match it; off by default.
     */
    public SearchRequest near(boolean wanted) {
        return changed(copy -> copy.near = wanted);
    }

    /** Whether to look for hints. */
    public boolean hints() {
        return settings.hints;
    }

    /** Asks for {@link SearchResults#hints()}, which cost a few counts; off by default. */
    public SearchRequest hints(boolean wanted) {
        return changed(copy -> copy.hints = wanted);
    }

    /** How long the search may take; empty for no limit. */
    public Optional<Duration> deadline() {
        return settings.deadline;
    }

    /**
     * Limits the search time. When it is over, the results are those found so far, marked as {@linkplain
     * SearchResults#timedOut incomplete}.
     */
    public SearchRequest deadline(Duration most) {
        requireNonNull(most, "deadline");
        return changed(copy -> copy.deadline = Optional.of(most));
    }

    private SearchRequest changed(Consumer<RequestSettings> change) {
        RequestSettings copy = new RequestSettings(settings);
        change.accept(copy);
        return new SearchRequest(copy);
    }

    private static void add(Map<Dimension, List<String>> values, Dimension dimension, String value) {
        List<String> more = new ArrayList<>(values.getOrDefault(dimension, List.of()));
        more.add(value);
        values.put(dimension, List.copyOf(more));
    }

    private static void requireNotNegative(int value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
    }
}
