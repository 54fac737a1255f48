// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.model.Span;

/**
 * A hint at a better query, and how many hits that has. For example, words may be the name of a person, no cable may
 * have a word, or the query may find something without one of its words.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="hints"}
 *
 * @param message the message for the person who wrote the query
 * @param place where the words of the hint are in the text of the query; {@linkplain Span#isEmpty empty} for a query
 *     without text
 * @param suggestion a query that finds something; empty if there is no better one
 * @param count the number of hits of the suggestion under the request's selections and dates; 0 without a suggestion
 */
public record QueryHint(String message, Span place, Optional<String> suggestion, long count) {

    /** @throws NullPointerException if a component is {@code null} */
    public QueryHint {
        requireNonNull(message, "message");
        requireNonNull(place, "place");
        requireNonNull(suggestion, "suggestion");
    }
}
