package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Span;

/** Collects issues: each message once per place, and no more of them than a person would read. */
final class QueryIssues {

    private static final int MAX_ISSUES = 20;

    private final List<QueryIssue> issues = new ArrayList<>();
    private boolean closed;

    void add(String message, int start, int end) {
        add(message, start, end, Optional.empty());
    }

    void add(String message, int start, int end, Optional<String> suggestion) {
        QueryIssue issue = QueryIssue.of(message, new Span(start, end), suggestion);
        if (!closed && issues.size() < MAX_ISSUES && !issues.contains(issue)) {
            issues.add(issue);
        }
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
