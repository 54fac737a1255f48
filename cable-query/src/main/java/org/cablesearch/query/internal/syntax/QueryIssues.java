// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryIssue;

/**
 * Collects issues: each message once per place, and no more of them than a person would read. A suggestion for the value
 * of a field names the field, so that it means the same alone and in its place.
 */
final class QueryIssues {

    private static final int MAX_ISSUES = 20;

    private final List<QueryIssue> issues = new ArrayList<>();
    private CableField field = CableField.ANY;
    private boolean closed;

    void add(String message, Span place) {
        add(message, place, Optional.empty());
    }

    void add(String message, Span place, Optional<String> suggestion) {
        QueryIssue issue = QueryIssue.of(message, place, suggestion.map(this::named));
        if (!closed && issues.size() < MAX_ISSUES && !issues.contains(issue)) {
            issues.add(issue);
        }
    }

    private String named(String suggestion) {
        return field == CableField.ANY ? suggestion : field + ":" + suggestion;
    }

    /** Reads a value of a field, for which all issues on the way make their suggestions. */
    Optional<CableQuery> inField(CableField named, Supplier<Optional<CableQuery>> value) {
        CableField around = field;
        field = named;
        try {
            return value.get();
        } finally {
            field = around;
        }
    }

    /** Moves the beginning of places with a suggestion from a value to the name of the field before it. */
    void widen(int value, int start) {
        issues.replaceAll(issue -> issue.suggestion().isPresent()
                        && issue.place().start() == value
                ? QueryIssue.of(issue.message(), new Span(start, issue.place().end()), issue.suggestion())
                : issue);
    }

    /** Adds no more issues, because the rest of the query is left out. */
    void close() {
        closed = true;
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    List<QueryIssue> inOrder() {
        return issues.stream().sorted(Comparator.comparing(QueryIssue::place)).toList();
    }
}
