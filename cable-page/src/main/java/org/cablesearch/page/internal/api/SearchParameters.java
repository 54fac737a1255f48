package org.cablesearch.page.internal.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.Syntax;
import org.cablesearch.query.internal.option.UsualSearch;
import org.cablesearch.query.internal.option.WholeNumber;

/** Turns parameters into search requests. */
final class SearchParameters {

    static final String QUERY = "query";
    static final String SYNTAX = "syntax";

    private static final String EVERY_CABLE = "*:*";

    private static final int MAX_HITS = 1_000;
    private static final int MAX_SNIPPETS = 100;
    private static final int MAX_VALUES = 1_000;

    private SearchParameters() {}

    /** The names of all parameters. */
    static Set<String> names() {
        return Stream.concat(Arrays.stream(SearchOption.values()).map(SearchOption::toString), Stream.of(QUERY, SYNTAX))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The query as typed. */
    static String query(Parameters parameters) {
        return parameters.one(QUERY).orElse(EVERY_CABLE);
    }

    /**
     * The parsed query.
     *
     * @throws Refusal if the syntax is unknown
     */
    static ParsedQuery parsed(Parameters parameters) {
        return choice(parameters, SYNTAX, Syntax.CABLES).parse(query(parameters));
    }

    /**
     * The request for all hits.
     *
     * @throws Refusal if a parameter has a wrong value
     */
    static SearchRequest request(Parameters parameters) {
        return applied(parameters, SearchRequest.of(parsed(parameters)));
    }

    /**
     * The request for one page of hits, with the same settings as the command's.
     *
     * @param maxDeadline the maximum time that it may take, whatever the parameters say
     * @throws Refusal as {@link #request}
     */
    static SearchRequest pageRequest(Parameters parameters, Duration maxDeadline) {
        SearchRequest request = applied(parameters, UsualSearch.of(parsed(parameters)));
        return request.deadline(request.deadline()
                .filter(deadline -> deadline.compareTo(maxDeadline) < 0)
                .orElse(maxDeadline));
    }

    private static SearchRequest applied(Parameters parameters, SearchRequest plain) {
        SearchRequest request = plain;
        for (SearchOption option : SearchOption.values()) {
            String name = option.toString();
            for (String value : values(parameters, option)) {
                SearchRequest before = request;
                request = checked(name, () -> option.applyTo(before, value));
            }
        }
        requireModest(request);
        return request;
    }

    private static List<String> values(Parameters parameters, SearchOption option) {
        String name = option.toString();
        return switch (option.takes()) {
            case NOTHING -> parameters.flag(name) ? List.of("") : List.of();
            case ONE -> parameters.one(name).stream().toList();
            case SEVERAL -> parameters.all(name);
        };
    }

    /** Refuses larger pages: a browser needs no more at once, and the export has all hits. */
    private static void requireModest(SearchRequest request) {
        requireAtMost(MAX_HITS, request.limit(), SearchOption.LIMIT.toString());
        requireAtMost(MAX_SNIPPETS, request.snippets(), SearchOption.SNIPPETS.toString());
        request.facets().forEach((dimension, values) -> {
            if (!request.histograms().contains(dimension)) {
                requireAtMost(MAX_VALUES, values, SearchOption.FACET.toString());
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

    /** The whole number that a value of a parameter is. */
    static int number(String name, String text, int least) {
        return checked(name, () -> WholeNumber.of(text, least));
    }

    /** Computes a value; if a parameter is wrong, the refusal names it. */
    private static <T> T checked(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw Refusal.ofParameter(name, String.valueOf(e.getMessage()));
        }
    }
}
