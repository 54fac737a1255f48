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
 * A question to a {@link CableSearcher}: a query, and how to answer it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="request"}
 *
 * <p>Immutable and safe for use by many threads. A method without an argument reads a setting; the method of the same
 * name with an argument returns a changed copy, and throws an {@link IllegalArgumentException} if the argument is negative.
 */
public final class SearchRequest {

    private static final int DEFAULT_VALUES = 10;

    private final RequestSettings settings;

    private SearchRequest(RequestSettings settings) {
        this.settings = settings;
    }

    /** A request for the query that {@link CableQuery#parse(String)} reads from a text, with its issues. */
    public static SearchRequest of(String text) {
        return of(CableQuery.parse(text));
    }

    /** A request for a query that was parsed, with its issues. */
    public static SearchRequest of(ParsedQuery parsed) {
        return new SearchRequest(new RequestSettings(parsed));
    }

    /** A request for a query: ten cables by relevance, three snippets each, no facets. */
    public static SearchRequest of(CableQuery query) {
        return of(ParsedQuery.of(query));
    }

    /** The query, its issues, and where its leaves stand in the text. */
    public ParsedQuery parsed() {
        return settings.parsed;
    }

    /** The query. */
    public CableQuery query() {
        return settings.parsed.query();
    }

    /** The facets to count, in the order in which they were asked for, and how many values of each to list. */
    public Map<Dimension, Integer> facets() {
        return Collections.unmodifiableMap(settings.facets);
    }

    /** Counts a dimension as well, and lists at most this many of its values. */
    public SearchRequest facet(Dimension dimension, int values) {
        requireNotNegative(values, "values");
        return changed(copy -> copy.facets.put(dimension, values));
    }

    /** Of a facet, the prefix that a word of each listed value must have. */
    public Map<Dimension, String> facetPrefixes() {
        return Collections.unmodifiableMap(settings.facetPrefixes);
    }

    /**
     * Lists only the values of a dimension that have a word with this prefix, whatever its case and accents: {@code qad}
     * lists {@code Muammar al-Qadhafi}. Counts the dimension, with ten values, if it is not counted yet.
     */
    public SearchRequest facetPrefix(Dimension dimension, String prefix) {
        return changed(copy -> {
            copy.facets.putIfAbsent(dimension, DEFAULT_VALUES);
            copy.facetPrefixes.put(dimension, prefix);
        });
    }

    /** The facets that list every year or month in order. */
    public Set<Dimension> histograms() {
        return Collections.unmodifiableSet(settings.histograms);
    }

    /**
     * Counts years or months, and lists them in order from the first with a hit to the last, with those between them that
     * have none.
     *
     * @throws IllegalArgumentException if the dimension is neither {@link Dimension#YEAR} nor {@link Dimension#MONTH}
     */
    public SearchRequest histogram(Dimension dimension) {
        if (dimension != Dimension.YEAR && dimension != Dimension.MONTH) {
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

    /** The values to which hits are narrowed: any value of one dimension, in every dimension. */
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

    /** Leaves out the hits that have this value. */
    public SearchRequest exclude(Dimension dimension, String value) {
        return changed(copy -> add(copy.excluded, dimension, value));
    }

    /** The first day of the hits, in UTC, inclusive. */
    public Optional<LocalDate> from() {
        return settings.from;
    }

    /** Narrows the hits to those sent on or after a day, in UTC. Cables without a date are left out. */
    public SearchRequest from(LocalDate day) {
        requireNonNull(day, "day");
        return changed(copy -> copy.from = Optional.of(day));
    }

    /**
     * Narrows the hits to those sent in or after a year, month or day: {@code 2006}, {@code 2006-08}, {@code 2006-08-15}.
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

    /** Narrows the hits to those sent on or before a day, in UTC. Cables without a date are left out. */
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

    /** Orders the hits; by {@link Sort#RELEVANCE} unless changed. */
    public SearchRequest sort(Sort order) {
        requireNonNull(order, "order");
        return changed(copy -> copy.sort = order);
    }

    /** The most hits on a page. */
    public int limit() {
        return settings.limit;
    }

    /** Takes at most this many hits; ten unless changed. */
    public SearchRequest limit(int most) {
        requireNotNegative(most, "limit");
        return changed(copy -> copy.limit = most);
    }

    /** The cursor after which the page begins; empty for the first page. */
    public Optional<String> after() {
        return settings.after;
    }

    /** Begins after the last hit of another page: with {@link SearchResults#next()} of the same request. */
    public SearchRequest after(String cursor) {
        requireNonNull(cursor, "cursor");
        return changed(copy -> copy.after = Optional.of(cursor));
    }

    /** What a hit is. */
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

    /** Shows at most this many snippets for each hit; three unless changed. */
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

    /** Whether hits that have most of the words are wanted where nothing has all. */
    public boolean near() {
        return settings.near;
    }

    /**
     * Asks for {@link SearchResults#near()}, hits that have most of the words, where three or more bare words are asked and
     * nothing has them all; not asked for unless changed.
     */
    public SearchRequest near(boolean wanted) {
        return changed(copy -> copy.near = wanted);
    }

    /** Whether hints are wanted. */
    public boolean hints() {
        return settings.hints;
    }

    /** Asks for {@link SearchResults#hints()}, which cost a few counts; not asked for unless changed. */
    public SearchRequest hints(boolean wanted) {
        return changed(copy -> copy.hints = wanted);
    }

    /** How long the search may take; empty for as long as it needs. */
    public Optional<Duration> deadline() {
        return settings.deadline;
    }

    /** Gives the search this long. What was found by then is the answer, and says that it is {@linkplain SearchResults#timedOut incomplete}. */
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
