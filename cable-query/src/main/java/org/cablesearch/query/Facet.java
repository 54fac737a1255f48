package org.cablesearch.query;

import java.util.List;
import org.cablesearch.query.internal.result.FacetData;

/**
 * The values of one dimension, counted over all hits. A dimension's own selections are ignored for its counts
 * (drill-sideways).
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="facets"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface Facet permits FacetData {

    /**
     * The most frequent values, by count and then by value, and every selected value; for a
     * {@linkplain SearchRequest#histogram histogram}, all years or months in order, including those without hits.
     */
    List<FacetValue> values();

    /** How many hits have no value in the dimension. */
    long missing();
}
