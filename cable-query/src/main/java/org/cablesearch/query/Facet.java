// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.index.Dimension;

/**
 * The values of one dimension, counted over all hits. Selections in the dimension itself do not affect its counts
 * (drill-sideways).
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="facets"}
 *
 * @param dimension the dimension whose values are counted
 * @param values the most frequent values, by count and then by value, and every selected value; for a {@linkplain
 *     SearchRequest#histogram histogram}, years or months in order, including those without hits
 * @param missing how many hits have no value in the dimension
 */
public record Facet(Dimension dimension, List<FacetValue> values, long missing) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Facet {
        requireNonNull(dimension, "dimension");
        values = List.copyOf(values);
    }

    /**
     * A facet with these values, without hits that have none.
     *
     * @since 0.2
     */
    public static Facet of(Dimension dimension, List<FacetValue> values) {
        return new Facet(dimension, values, 0);
    }
}
