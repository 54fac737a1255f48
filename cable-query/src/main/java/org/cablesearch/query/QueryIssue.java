// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Span;

/**
 * A part of a query that was not understood, or was not searched as written.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="issues"}
 *
 * @param message the message for the person who wrote the query: what is wrong, and what was searched for instead
 * @param place where it is in the text of the query; {@linkplain Span#isEmpty empty} if it concerns the whole query
 * @param suggestion a replacement for the text at the place, with its field if it has one, so that it is a query by
 *     itself, which finds something; empty if there is none
 * @param dimension the dimension of a selected or excluded value that no cable has; empty if the issue concerns the
 *     query
 * @param option the option of a request that is wrong, as in {@link SearchRequest#parse}; {@code select},
 *     {@code exclude} or {@code at} for a value that no cable has; empty if the issue concerns the query
 */
public record QueryIssue(
        String message,
        Span place,
        Optional<String> suggestion,
        Optional<Dimension> dimension,
        Optional<String> option) {

    /** @throws NullPointerException if a component is {@code null} */
    public QueryIssue {
        requireNonNull(message, "message");
        requireNonNull(place, "place");
        requireNonNull(suggestion, "suggestion");
        requireNonNull(dimension, "dimension");
        requireNonNull(option, "option");
    }

    /** An issue with the whole query. */
    public static QueryIssue of(String message) {
        return of(message, Span.NONE, Optional.empty());
    }

    /** An issue with part of a query. */
    public static QueryIssue of(String message, Span place, Optional<String> suggestion) {
        return new QueryIssue(message, place, suggestion, Optional.empty(), Optional.empty());
    }

    /**
     * An issue with a value that is selected or excluded, and that no cable has.
     *
     * @since 0.2
     */
    public static QueryIssue of(String message, Optional<String> nearest, Dimension dimension) {
        return new QueryIssue(message, Span.NONE, nearest, Optional.of(dimension), Optional.empty());
    }

    /**
     * An issue with an option of a request.
     *
     * @since 0.2
     */
    public static QueryIssue ofOption(String option, String message) {
        return new QueryIssue(message, Span.NONE, Optional.empty(), Optional.empty(), Optional.of(option));
    }
}
