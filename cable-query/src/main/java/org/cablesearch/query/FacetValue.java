// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One value of a dimension and how many hits have it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="facets"}
 *
 * @param value the value in the form in which a request selects it: {@code PHUM}
 * @param label the name of the value, if it has one: {@code Human Rights}. For a surname alone, the value that names the
 *     same person in full, if the archive leaves no doubt: {@code also Hugo Chavez}
 * @param count how many hits have it, which is also the total if only this value is selected in its dimension
 * @param selected whether the request selects it
 */
public record FacetValue(String value, Optional<String> label, long count, boolean selected) {

    /** @throws NullPointerException if a component is {@code null} */
    public FacetValue {
        requireNonNull(value, "value");
        requireNonNull(label, "label");
    }
}
