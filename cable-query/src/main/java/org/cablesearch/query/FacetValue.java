package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One value of a dimension and how many hits have it.
 *
 * @param value the value, by which it is selected: {@code PHUM}
 * @param label the value in words, where there are any: {@code Human Rights}
 * @param count the hits that have it: what the total would be if it were selected alone in its dimension
 * @param selected whether the request selects it
 */
public record FacetValue(String value, Optional<String> label, long count, boolean selected) {

    /** @throws NullPointerException if a component is {@code null} */
    public FacetValue {
        requireNonNull(value, "value");
        requireNonNull(label, "label");
    }
}
