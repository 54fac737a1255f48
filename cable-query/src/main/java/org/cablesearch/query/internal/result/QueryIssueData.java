package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.query.QueryIssue;

/** See {@link QueryIssue}. */
public record QueryIssueData(String message, int start, int end, Optional<String> suggestion) implements QueryIssue {

    public QueryIssueData {
        requireNonNull(message, "message");
        requireNonNull(suggestion, "suggestion");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    /** An issue with the query as a whole. */
    public static QueryIssue ofWhole(String message) {
        return new QueryIssueData(message, 0, 0, Optional.empty());
    }
}
