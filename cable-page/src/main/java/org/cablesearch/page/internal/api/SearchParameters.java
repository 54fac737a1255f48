// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.InvalidRequestException;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.option.InvalidOptionException;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.Syntax;
import org.cablesearch.query.internal.option.UsualSearch;

/** Turns parameters into search requests. */
final class SearchParameters {

    private static final String EVERY_CABLE = "*:*";

    /** The largest number of hits, facet values or rows that a request may ask for. */
    static final int MAX_LIMIT = 1_000;

    /** The range of the length of a list. */
    static final NumberRange LENGTH = new NumberRange(0, MAX_LIMIT);

    private static final int MAX_SNIPPETS = 100;

    private static final Set<String> OF_VIEWS = Stream.concat(
                    Arrays.stream(SearchOption.values())
                            .filter(SearchOption::isFilter)
                            .map(SearchOption::toString),
                    Stream.of(RequestParser.QUERY, RequestParser.SYNTAX))
            .collect(Collectors.toUnmodifiableSet());

    private SearchParameters() {}

    /** The parameters of a route that returns all hits: those of a search that do not concern one page, and {@code more}. */
    static Set<String> ofAllHits(String more) {
        Set<String> names = new HashSet<>(RequestParser.names());
        Arrays.stream(SearchOption.values())
                .filter(option -> option.scope() == SearchOption.Scope.PAGE)
                .forEach(option -> names.remove(option.toString()));
        names.add(more);
        return Set.copyOf(names);
    }

    /** The names of the parameters of a view: its queries, the filters of a search, the format, and its own. */
    static Set<String> ofView(String... own) {
        return Stream.of(OF_VIEWS.stream(), Stream.of(Route.FORMAT), Arrays.stream(own))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The query as typed. */
    static String query(Parameters parameters) {
        return parameters.one(RequestParser.QUERY).orElse(EVERY_CABLE);
    }

    /**
     * The parsed query.
     *
     * @throws Refusal if the syntax is unknown
     */
    static ParsedQuery parsed(Parameters parameters) {
        return choice(parameters, RequestParser.SYNTAX, Syntax.CABLES).parse(query(parameters));
    }

    /**
     * The request for all hits.
     *
     * @throws Refusal if a parameter has a wrong value
     */
    static SearchRequest request(Parameters parameters) {
        return parsed(parameters.named(RequestParser.names()), SearchRequest::of);
    }

    /**
     * The request for one of the queries of a view, with the filters that all of them share.
     *
     * @param maxDeadline the maximum time that it may take, whatever the parameters say
     * @throws Refusal as {@link #request}
     */
    static SearchRequest viewRequest(Parameters parameters, String query, Duration maxDeadline) {
        Map<String, List<String>> values = parameters.named(OF_VIEWS);
        values.put(RequestParser.QUERY, List.of(query));
        return inTime(parsed(values, SearchRequest::of), maxDeadline);
    }

    /**
     * The request for one page of hits, with the same settings as the command's.
     *
     * @param maxDeadline the maximum time that it may take, whatever the parameters say
     * @throws Refusal as {@link #request}
     */
    static SearchRequest pageRequest(Parameters parameters, Duration maxDeadline) {
        return inTime(parsed(parameters.named(RequestParser.names()), UsualSearch::of), maxDeadline);
    }

    /**
     * The results of a request.
     *
     * @throws Refusal if the index shows that an option has an invalid value
     */
    static SearchResults answer(CableSearcher searcher, SearchRequest request) throws IOException {
        try {
            return CheckedSearch.answer(searcher, request);
        } catch (InvalidOptionException e) {
            throw Refusal.ofParameter(e.option().toString(), String.valueOf(e.getMessage()));
        }
    }

    private static SearchRequest inTime(SearchRequest request, Duration maxDeadline) {
        return request.deadline(request.deadline()
                .filter(deadline -> deadline.compareTo(maxDeadline) < 0)
                .orElse(maxDeadline));
    }

    private static SearchRequest parsed(Map<String, List<String>> values, Function<ParsedQuery, SearchRequest> plain) {
        try {
            SearchRequest request = RequestParser.parse(values, plain);
            requireModest(request);
            return request;
        } catch (InvalidRequestException e) {
            QueryIssue first = e.issues().getFirst();
            throw Refusal.ofParameter(first.option().orElseThrow(), first.message());
        }
    }

    /** Refuses larger pages: a browser needs no more at once, and the export has all hits. */
    private static void requireModest(SearchRequest request) {
        requireAtMost(MAX_LIMIT, request.limit(), SearchOption.LIMIT.toString());
        requireAtMost(MAX_SNIPPETS, request.snippets(), SearchOption.SNIPPETS.toString());
        request.facets().forEach((dimension, values) -> {
            if (!request.histograms().contains(dimension)) {
                requireAtMost(MAX_LIMIT, values, SearchOption.FACET.toString());
            }
        });
    }

    static void requireAtMost(int max, int number, String name) {
        if (number > max) {
            throw Refusal.ofParameter(name, number + " is too many; at most " + max + " are allowed");
        }
    }

    /**
     * The constant that a parameter names.
     *
     * @param usual the constant if the parameter is absent
     */
    static <E extends Enum<E>> E choice(Parameters parameters, String name, E usual) {
        return parameters
                .one(name)
                .map(text -> choice(usual.getDeclaringClass(), name, text))
                .orElse(usual);
    }

    /** The constant that a value of a parameter names. */
    static <E extends Enum<E>> E choice(Class<E> choices, String name, String text) {
        return checked(name, () -> Choice.of(text, Arrays.asList(choices.getEnumConstants())));
    }

    /** The whole number that a parameter is, or {@code absent} without it. */
    static int number(Parameters parameters, String name, NumberRange range, int absent) {
        return parameters.one(name).map(text -> number(name, text, range)).orElse(absent);
    }

    /** The whole number that a value of a parameter is. */
    static int number(String name, String text, NumberRange range) {
        return checked(name, () -> range.read(text));
    }

    /** Computes a value; if a parameter is wrong, the refusal names it. */
    static <T> T checked(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw Refusal.ofParameter(name, String.valueOf(e.getMessage()));
        }
    }
}
