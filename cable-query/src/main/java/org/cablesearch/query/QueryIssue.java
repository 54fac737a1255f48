package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.index.Dimension;

/**
 * A part of a query that was not understood, or was not searched as written.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="issues"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface QueryIssue {

    /** Creates an issue with the whole query. */
    static QueryIssue of(String message) {
        return of(message, Span.NONE, Optional.empty());
    }

    /** Creates an issue with part of a query. */
    static QueryIssue of(String message, Span place, Optional<String> suggestion) {
        return of(message, place, suggestion, Optional.empty());
    }

    /** Creates an issue from its components. */
    static QueryIssue of(String message, Span place, Optional<String> suggestion, Optional<Dimension> dimension) {
        record MadeQueryIssue(String message, Span place, Optional<String> suggestion, Optional<Dimension> dimension)
                implements QueryIssue {}
        return new MadeQueryIssue(
                requireNonNull(message, "message"),
                requireNonNull(place, "place"),
                requireNonNull(suggestion, "suggestion"),
                requireNonNull(dimension, "dimension"));
    }

    /** The message for the person who wrote the query: what is wrong, and what was searched for instead. */
    String message();

    /** Where it is in the text of the query; {@linkplain Span#isEmpty empty} if it concerns the whole query. */
    Span place();

    /**
     * A replacement for the text at the {@link #place}, with its field if it has one, so that it is a query by itself, which
     * finds something; empty if there is none.
     */
    Optional<String> suggestion();

    /** The dimension of a selected or excluded value that no cable has; empty if the issue concerns the query. */
    Optional<Dimension> dimension();
}
