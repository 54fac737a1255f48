// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.internal.field.DateRange;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.UsualSearch;

/**
 * A request to a {@link CableSearcher}: a query, and how to answer it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="request"}
 *
 * <p>Immutable and safe for use by many threads. A method without an argument reads a setting; the method of the same
 * name with an argument returns a changed copy, and throws an {@link IllegalArgumentException} if a number or a time limit
 * is negative.
 */
public final class SearchRequest extends RequestSettings {

    private SearchRequest(Map<Setting<?>, Object> settings) {
        super(settings);
    }

    /** A request for the text of a query, read by {@link CableQuery#parse(String)}. */
    public static SearchRequest of(String text) {
        return of(CableQuery.parse(text));
    }

    /**
     * A request from named texts, such as the parameters of a query string, with what is usual for the command: the
     * exact total, hints, near hits, and 30 seconds.
     *
     * @param options the options of {@code cables search} without their dashes, {@code facet=tags:20}, with {@code
     *     query} (without it, every cable is found) and {@code syntax} ({@code cables} or {@code lucene}). An option
     *     without a value is on if it is given, empty or {@code true}
     * @throws InvalidRequestException if options are unknown or wrong, or their values {@code null}; it has an issue for
     *     each of them
     * @throws NullPointerException if a name is {@code null}
     * @since 0.2
     */
    public static SearchRequest parse(Map<String, List<String>> options) {
        return RequestParser.parse(options, parsed -> UsualSearch.of(parsed).deadline(UsualSearch.TIME_LIMIT));
    }

    /** A request for a parsed query. */
    public static SearchRequest of(ParsedQuery parsed) {
        return new SearchRequest(QUERY.set(Map.of(), parsed));
    }

    /** A request for a query: ten cables by relevance, three snippets each, no facets. */
    public static SearchRequest of(CableQuery query) {
        return of(ParsedQuery.of(query));
    }

    /**
     * The same request for another query.
     *
     * @since 0.2
     */
    public SearchRequest withQuery(ParsedQuery parsed) {
        return with(QUERY, parsed);
    }

    /** Counts another dimension, and lists at most this many of its values. */
    public SearchRequest facet(Dimension dimension, int values) {
        NumberRange.FROM_ZERO.require("values", values);
        return counting(dimension, counted -> new Counted(dimension, values, counted.prefix(), counted.histogram()));
    }

    /**
     * Lists only the values of a dimension that have a word with this prefix, in the value or in its label, ignoring
     * case and accents: {@code qad} lists {@code Muammar al-Qadhafi}, and {@code fran} lists {@code FR}, France. Counts
     * the dimension, with ten values, if it is not yet counted.
     */
    public SearchRequest facetPrefix(Dimension dimension, String prefix) {
        return counting(
                dimension,
                counted -> new Counted(dimension, counted.values(), Optional.of(prefix), counted.histogram()));
    }

    /**
     * Counts years or months, and lists all of them from the first with a hit, or selected, to the last, in order. A
     * gap of more than a hundred years, which is due to a cable with a wrong date, is not filled. A number of values
     * and a prefix that are set for the dimension have no effect.
     *
     * @throws IllegalArgumentException if the dimension is neither {@link Dimension#YEAR} nor {@link Dimension#MONTH}
     */
    public SearchRequest histogram(Dimension dimension) {
        if (!dimension.isTime()) {
            throw new IllegalArgumentException("a histogram is of year or month, not of " + dimension);
        }
        return counting(dimension, counted -> new Counted(dimension, Integer.MAX_VALUE, counted.prefix(), true));
    }

    /** The same request without counting a dimension, so also without its prefix and its histogram. */
    public SearchRequest withoutFacet(Dimension dimension) {
        return with(
                COUNTED,
                get(COUNTED).stream()
                        .filter(counted -> counted.dimension() != dimension)
                        .toList());
    }

    /** The same request without facets. */
    public SearchRequest withoutFacets() {
        return with(COUNTED, List.of());
    }

    /** Narrows the hits to those that have this value, or another selected value of the same dimension. */
    public SearchRequest select(Dimension dimension, String value) {
        return with(SELECTED, added(selected(), dimension, value));
    }

    /** Excludes the hits that have this value; one that no cable has excludes nothing, and the results have an issue. */
    public SearchRequest exclude(Dimension dimension, String value) {
        return with(EXCLUDED, added(excluded(), dimension, value));
    }

    /** The same request without selected and excluded values. */
    public SearchRequest withoutSelections() {
        return with(SELECTED, Map.of()).with(EXCLUDED, Map.of());
    }

    /** Narrows the hits to those sent on or after a day, in UTC. Excludes cables without a date. */
    public SearchRequest from(LocalDate day) {
        return with(FROM, Optional.of(day));
    }

    /**
     * Narrows the hits to those sent in or after a year, month or day: {@code 2006}, {@code 2006-08}, {@code
     * 2006-08-15}, {@code August 2006}, {@code 15.8.2006}.
     *
     * @throws InvalidValueException if it is none of these
     */
    public SearchRequest from(String date) {
        return from(DateRange.ofDays(date).firstDay());
    }

    /** Narrows the hits to those sent on or before a day, in UTC. Excludes cables without a date. */
    public SearchRequest to(LocalDate day) {
        return with(TO, Optional.of(day));
    }

    /**
     * Narrows the hits to those sent in or before a year, month or day: {@code 2006}, {@code 2006-08}, {@code
     * 2006-08-15}.
     *
     * @throws InvalidValueException if it is none of these
     */
    public SearchRequest to(String date) {
        return to(DateRange.ofDays(date).lastDay());
    }

    /** The same request without a first and a last day. */
    public SearchRequest withoutDates() {
        return with(FROM, Optional.empty()).with(TO, Optional.empty());
    }

    /**
     * Narrows the hits to those whose key a load that began at this time, or later, brought first. A cable that replaces
     * another keeps the time of the first. The index knows whole seconds; a fraction of the time is ignored.
     *
     * @see CableField#ADDED
     * @since 0.2
     */
    public SearchRequest addedSince(Instant time) {
        return with(ADDED_SINCE, Optional.of(time));
    }

    /**
     * Narrows the hits to those sent by a time, inclusive. A cable whose date is known only to the day counts from the
     * end of its day. Excludes cables without a date; {@link SearchResults#asOf} tells how many. A time
     * beyond the days that {@link LocalDate} knows counts as the nearest of them.
     *
     * @since 0.2
     */
    public SearchRequest asOf(Instant time) {
        return with(AS_OF, Optional.of(DateRange.onADay(time)));
    }

    /**
     * Narrows the hits to those sent by the end of a year, month or day, or by a time: {@code 2006}, {@code 2006-08},
     * {@code 2006-08-15}, {@code 2006-08-15T14:30Z}. See {@link #asOf(Instant)}.
     *
     * @throws InvalidValueException if it is none of these
     * @since 0.2
     */
    public SearchRequest asOf(String date) {
        return asOf(Instant.ofEpochSecond(DateRange.of(date).last()));
    }

    /**
     * Narrows the hits to those that an addressee sent, or that were sent to it for action or information or, in the
     * archive of 1973 to 1979, to its office: {@code SECSTATE WASHDC}, {@code Embassy Cairo}, {@code AMEMBASSY CAIRO}.
     * Case, accents and the two ways of naming a post make no difference. Collective addressees are not resolved, and
     * that a cable was sent to an addressee does not mean that anybody read it.
     *
     * @since 0.2
     */
    public SearchRequest at(String addressee) {
        return with(AT, Optional.of(addressee));
    }

    /**
     * The same request without a time by which the hits had been sent, and without an addressee.
     *
     * @since 0.2
     */
    public SearchRequest withoutAsOf() {
        return with(AS_OF, Optional.empty()).withoutAt();
    }

    /**
     * The same request without an addressee.
     *
     * @since 0.2
     */
    public SearchRequest withoutAt() {
        return with(AT, Optional.empty());
    }

    /**
     * Finds also what has a synonym of a word or phrase of the query; {@code query()} has them. None by default.
     *
     * @since 0.2
     */
    public SearchRequest synonyms(Synonyms synonyms) {
        return with(SYNONYMS, synonyms);
    }

    /** Orders the hits; the default is {@link Sort#RELEVANCE}. */
    public SearchRequest sort(Sort order) {
        return with(SORT, order);
    }

    /** Returns at most this many hits; the default is ten. */
    public SearchRequest limit(int limit) {
        NumberRange.FROM_ZERO.require("limit", limit);
        return with(LIMIT, limit);
    }

    /**
     * Begins after the last hit of another page. The cursor is {@link SearchResults#next()} of that page, for the same
     * request.
     */
    public SearchRequest after(String cursor) {
        return with(AFTER, Optional.of(cursor));
    }

    /** The same request for the first page. */
    public SearchRequest withoutCursor() {
        return with(AFTER, Optional.empty());
    }

    /** Finds cables, the default, or paragraphs. */
    public SearchRequest unit(Unit hit) {
        return with(UNIT, hit);
    }

    /** Shows at most this many snippets for each hit; the default is three. */
    public SearchRequest snippets(int snippets) {
        NumberRange.FROM_ZERO.require("snippets", snippets);
        return with(SNIPPETS, snippets);
    }

    /**
     * Shows whole paragraphs, where snippets are otherwise cut to a few lines around the matches; off by default.
     *
     * @since 0.2
     */
    public SearchRequest wholeParagraphs(boolean whole) {
        return with(WHOLE_PARAGRAPHS, whole);
    }

    /** Asks for an exact total. Without it the total is exact up to 1,000, and always when facets are counted. */
    public SearchRequest exactTotal(boolean exact) {
        return with(EXACT_TOTAL, exact);
    }

    /**
     * Finds hits that have any, rather than all, of the query's bare words at the top level, the best first; off by
     * default. See {@link ParsedQuery#anyWord()}.
     */
    public SearchRequest any(boolean any) {
        return with(ANY, any);
    }

    /**
     * Asks for {@link SearchResults#near()}, the best hits for any of the words, if at most four cables or paragraphs
     * match the query. A sole word has them if it finds nothing, or in the other spelling of a compound. Off by
     * default.
     */
    public SearchRequest near(boolean near) {
        return with(NEAR, near);
    }

    /** Asks for {@link SearchResults#hints()}, which cost a few counts; off by default. */
    public SearchRequest hints(boolean hints) {
        return with(HINTS, hints);
    }

    /**
     * Limits the search time. When it is over, the results are those found so far, marked as {@linkplain
     * SearchResults#timedOut incomplete}.
     */
    public SearchRequest deadline(Duration deadline) {
        if (deadline.isNegative()) {
            throw new IllegalArgumentException("deadline must not be negative: " + deadline);
        }
        return with(DEADLINE, Optional.of(deadline));
    }

    /** The same request without a deadline. */
    public SearchRequest withoutDeadline() {
        return with(DEADLINE, Optional.empty());
    }

    private <T> SearchRequest with(Setting<T> setting, T value) {
        return new SearchRequest(setting.set(settings, value));
    }

    private SearchRequest counting(Dimension dimension, UnaryOperator<Counted> change) {
        requireNonNull(dimension, "dimension");
        List<Counted> changed = new ArrayList<>(get(COUNTED));
        int place = List.copyOf(facets().keySet()).indexOf(dimension);
        if (place < 0) {
            changed.add(change.apply(new Counted(dimension, UsualSearch.FACET_VALUES, Optional.empty(), false)));
        } else {
            changed.set(place, change.apply(changed.get(place)));
        }
        return with(COUNTED, List.copyOf(changed));
    }

    private static Map<Dimension, List<String>> added(
            Map<Dimension, List<String>> values, Dimension dimension, String value) {
        Map<Dimension, List<String>> added = new EnumMap<>(Dimension.class);
        added.putAll(values);
        List<String> more = new ArrayList<>(values.getOrDefault(dimension, List.of()));
        more.add(value);
        added.put(dimension, List.copyOf(more));
        return Collections.unmodifiableMap(added);
    }

    /** Whether both have the same query and the same options. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SearchRequest request && settings.equals(request.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    /**
     * The request as on the command line: {@code --facet tags:20 --select tags=PHUM 'police corruption'}. Settings for
     * which the command has no option follow as a comment: {@code police # hints, near}.
     */
    @Override
    public String toString() {
        List<String> others = SearchOption.settingsWithoutOption(this);
        return SearchOption.line(this, Stream.of(get(QUERY)))
                + (others.isEmpty() ? "" : " # " + String.join(", ", others));
    }
}
