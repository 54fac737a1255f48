package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something in the text of a query that was not taken as written, or not at all.
 *
 * @param message what is wrong and what was made of it, for the person who wrote the query
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param suggestion what to write instead
 */
public record QueryIssue(String message, int start, int end, Optional<String> suggestion) {

    /**
     * @throws NullPointerException if a component is {@code null}
     * @throws IllegalArgumentException if the range is negative
     */
    public QueryIssue {
        requireNonNull(message, "message");
        requireNonNull(suggestion, "suggestion");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + " to " + end);
        }
    }
}
