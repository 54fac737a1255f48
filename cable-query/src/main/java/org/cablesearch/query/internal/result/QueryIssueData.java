package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.QueryIssue;

/** See {@link QueryIssue}. */
public record QueryIssueData(
        String message, int start, int end, Optional<String> suggestion, Optional<Dimension> dimension)
        implements QueryIssue {

    public QueryIssueData {
        requireNonNull(message, "message");
        requireNonNull(suggestion, "suggestion");
        requireNonNull(dimension, "dimension");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    /** An issue with part of a query's text. */
    public QueryIssueData(String message, int start, int end, Optional<String> suggestion) {
        this(message, start, end, suggestion, Optional.empty());
    }

    /** An issue with the whole query. */
    public static QueryIssue ofWhole(String message) {
        return new QueryIssueData(message, 0, 0, Optional.empty());
    }

    /** An issue with a selected or excluded value. */
    public static QueryIssue ofSelection(String message, Dimension dimension, Optional<String> suggestion) {
        return new QueryIssueData(message, 0, 0, suggestion, Optional.of(dimension));
    }
}
