package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What may be meant by the first letters of a value.
 *
 * @param values the suggestions, the commonest first, equally common ones in order; ids in order
 */
public record Suggestions(List<Suggestion> values) {

    /**
     * One suggestion.
     *
     * @param value a value as a facet has it, or a published id
     * @param label the name of a code: {@code Human Rights}; the other spellings of a person's name that count here
     * @param count how many cables have the value, in any of its spellings
     */
    public record Suggestion(String value, Optional<String> label, long count) {

        /** @throws NullPointerException if a component is {@code null} */
        public Suggestion {
            requireNonNull(value, "value");
            requireNonNull(label, "label");
        }
    }

    /** @throws NullPointerException if the list or an element is {@code null} */
    public Suggestions {
        values = List.copyOf(values);
    }
}
