// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The values that begin with a prefix.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="suggest"}
 *
 * @param values the suggestions, the most frequent first and then by value; ids are in order of id
 */
public record Suggestions(List<Suggestion> values) {

    /** @throws NullPointerException if the list or an element is {@code null} */
    public Suggestions {
        values = List.copyOf(values);
    }

    /**
     * One suggestion.
     *
     * @param value a value as facets list it, or a published id
     * @param label the name of a TAGS code, such as {@code Human Rights}, or the other spellings of a person's name,
     *     each with its own count
     * @param count how many cables have the value, as its facet counts it
     */
    public record Suggestion(String value, Optional<String> label, long count) {

        /** @throws NullPointerException if a component is {@code null} */
        public Suggestion {
            requireNonNull(value, "value");
            requireNonNull(label, "label");
        }
    }
}
