package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A hint at a better query, and how many hits that has. For example, words may be the name of a person, no cable may
 * have a word, or the query may find something without one of its words.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="hints"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface QueryHint {

    /** Creates a hint from its components. */
    static QueryHint of(String message, Span place, Optional<String> suggestion, long count) {
        record MadeQueryHint(String message, Span place, Optional<String> suggestion, long count)
                implements QueryHint {}
        return new MadeQueryHint(
                requireNonNull(message, "message"),
                requireNonNull(place, "place"),
                requireNonNull(suggestion, "suggestion"),
                count);
    }

    /** The message for the person who wrote the query. */
    String message();

    /**
     * Where the words of the hint are in the text of the query; {@linkplain Span#isEmpty empty} for a query without
     * text.
     */
    Span place();

    /** A query that finds something; empty if there is no better one. */
    Optional<String> suggestion();

    /** The number of hits of the suggestion under the request's selections and dates; 0 without a suggestion. */
    long count();
}
