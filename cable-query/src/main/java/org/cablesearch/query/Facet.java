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
 * <p>Immutable and safe for use by many threads.
 */
public interface Facet {

    /** Creates a facet from its components. */
    static Facet of(Dimension dimension, List<FacetValue> values, long missing) {
        record MadeFacet(Dimension dimension, List<FacetValue> values, long missing) implements Facet {}
        return new MadeFacet(requireNonNull(dimension, "dimension"), List.copyOf(values), missing);
    }

    /** The dimension whose values are counted. */
    Dimension dimension();

    /**
     * The most frequent values, by count and then by value, and every selected value; for a
     * {@linkplain SearchRequest#histogram histogram}, years or months in order, including those without hits.
     */
    List<FacetValue> values();

    /** How many hits have no value in the dimension. */
    long missing();
}
