package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One value of a dimension and how many hits have it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="facets"}
 *
 * @param value the value, by which it is selected: {@code PHUM}
 * @param label the value in words, if it has any: {@code Human Rights}
 * @param count how many hits have it: the total if it were the only value selected in its dimension
 * @param selected whether the request selects it
 */
public record FacetValue(String value, Optional<String> label, long count, boolean selected) {

    /** @throws NullPointerException if a component is {@code null} */
    public FacetValue {
        requireNonNull(value, "value");
        requireNonNull(label, "label");
    }
}
