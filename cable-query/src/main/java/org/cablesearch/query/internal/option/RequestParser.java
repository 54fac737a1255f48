// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.model.internal.text.Nearest;
import org.cablesearch.query.InvalidRequestException;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.SearchOption.Takes;

/** Reads a request from named texts: the options of a search, {@code query} and {@code syntax}. */
public final class RequestParser {

    public static final String QUERY = "query";
    public static final String SYNTAX = "syntax";

    private static final String EVERY_CABLE = "*:*";

    private final Map<String, List<String>> values;
    private final List<QueryIssue> issues;

    private RequestParser(Map<String, List<String>> values, List<QueryIssue> issues) {
        this.values = values;
        this.issues = issues;
    }

    /** The names of all options, with {@code query} and {@code syntax}. */
    public static Set<String> names() {
        return Stream.concat(Arrays.stream(SearchOption.values()).map(SearchOption::toString), Stream.of(QUERY, SYNTAX))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a request.
     *
     * @param plain the request for a query, before any option
     * @throws InvalidRequestException if an option is unknown or wrong
     */
    public static SearchRequest parse(Map<String, List<String>> values, Function<ParsedQuery, SearchRequest> plain) {
        Map<String, List<String>> present = new TreeMap<>();
        List<QueryIssue> absent = new ArrayList<>();
        values.forEach((name, texts) -> {
            if (texts == null || texts.stream().anyMatch(Objects::isNull)) {
                absent.add(QueryIssue.ofOption(name, "its value is null; leave out an option that has none"));
            } else {
                present.put(name, texts);
            }
        });
        RequestParser parser = new RequestParser(present, absent);
        SearchRequest request = parser.request(plain);
        if (!parser.issues.isEmpty()) {
            throw new InvalidRequestException(parser.issues);
        }
        return request;
    }

    private SearchRequest request(Function<ParsedQuery, SearchRequest> plain) {
        Set<String> names = names();
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> report(name, unknown(name, names)));
        Syntax syntax = applied(
                SYNTAX, one(SYNTAX), Syntax.CABLES, (before, name) -> Choice.of(name, Arrays.asList(Syntax.values())));
        String query = one(QUERY).stream().findFirst().orElse(EVERY_CABLE);
        SearchRequest request = plain.apply(syntax.parse(query));
        for (SearchOption option : SearchOption.values()) {
            String name = option.toString();
            request = applied(name, values(option), request, option::applyTo);
        }
        try {
            CheckedSearch.requireComplete(request);
        } catch (InvalidOptionException e) {
            report(e.option().toString(), String.valueOf(e.getMessage()));
        }
        return request;
    }

    private String unknown(String name, Set<String> names) {
        return name.isEmpty()
                ? "the value \"" + String.join(", ", values.getOrDefault(name, List.of()))
                        + "\" belongs to no option; write the name of one before it"
                : "there is no such option" + Nearest.hint(name, names);
    }

    private List<String> values(SearchOption option) {
        String name = option.toString();
        return option.takes() == Takes.SEVERAL
                ? values.getOrDefault(name, List.of())
                : option.takes() == Takes.ONE ? one(name) : flag(name);
    }

    /** The value of an option that may be given once. */
    private List<String> one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            report(name, "it may be given only once, but is given " + all.size() + " times");
        }
        return all.size() == 1 ? all : List.of();
    }

    /** A value if the option is on: {@code name}, {@code name=} or {@code name=true}. */
    private List<String> flag(String name) {
        return one(name).stream()
                .filter(value -> switch (value) {
                    case "", "true" -> true;
                    case "false" -> false;
                    default -> {
                        report(name, "\"" + value + "\" is neither true nor false");
                        yield false;
                    }
                })
                .toList();
    }

    private <T> T applied(String name, List<String> texts, T plain, BiFunction<T, String, T> change) {
        T changed = plain;
        for (String text : texts) {
            try {
                changed = change.apply(changed, text);
            } catch (IllegalArgumentException e) {
                report(name, String.valueOf(e.getMessage()));
            }
        }
        return changed;
    }

    private void report(String option, String message) {
        issues.add(QueryIssue.ofOption(option, message));
    }
}
