package org.cablesearch.page.internal.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.option.Choice;
import org.cablesearch.page.internal.option.SearchOption;
import org.cablesearch.page.internal.option.Seconds;
import org.cablesearch.page.internal.option.Syntax;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;

/** Turns parameters into search requests. */
final class SearchParameters {

    static final String QUERY = "query";
    static final String SYNTAX = "syntax";
    static final String EXACTLY = "exactly";
    static final String ANY = "any";
    static final String TIMEOUT = "timeout";

    private static final String EVERY_CABLE = "*:*";

    private static final int MAX_HITS = 1_000;
    private static final int MAX_SNIPPETS = 100;
    private static final int MAX_VALUES = 1_000;

    private SearchParameters() {}

    /** The names of all parameters. */
    static Set<String> names() {
        return Stream.concat(
                        Arrays.stream(SearchOption.values()).map(SearchOption::toString),
                        Stream.of(QUERY, SYNTAX, ANY, EXACTLY, TIMEOUT))
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
        Syntax syntax = checked(
                SYNTAX,
                () -> Choice.of(
                        parameters.one(SYNTAX).orElse(Choice.name(Syntax.CABLES)), Arrays.asList(Syntax.values())));
        return syntax.parse(query(parameters));
    }

    /**
     * The request.
     *
     * @throws Refusal if a parameter has a wrong value
     */
    static SearchRequest request(Parameters parameters) {
        SearchRequest request =
                SearchRequest.of(parsed(parameters)).any(parameters.flag(ANY)).exactTotal(true);
        for (SearchOption option : SearchOption.values()) {
            String name = option.toString();
            List<String> values = option.isRepeatable()
                    ? parameters.all(name)
                    : parameters.one(name).stream().toList();
            for (String value : values) {
                SearchRequest before = request;
                request = checked(name, () -> option.applyTo(before, value));
            }
        }
        requireModest(request);
        return request;
    }

    /**
     * The request for one page of hits, with the same settings as the command's.
     *
     * @param most the longest time that it may take, whatever the parameters say
     * @throws Refusal as {@link #request}
     */
    static SearchRequest pageRequest(Parameters parameters, Duration most) {
        Optional<Duration> timeout = parameters
                .one(TIMEOUT)
                .map(text -> checked(TIMEOUT, () -> Seconds.of(text)))
                .filter(wanted -> wanted.isPositive() && wanted.compareTo(most) < 0);
        return request(parameters).hints(true).near(!parameters.flag(EXACTLY)).deadline(timeout.orElse(most));
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

    static void requireAtMost(int most, int number, String name) {
        if (number > most) {
            throw Refusal.ofParameter(name, number + " is too many; at most " + most + " are allowed");
        }
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
