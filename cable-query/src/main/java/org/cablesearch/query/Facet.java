package org.cablesearch.query;

import java.util.List;
import org.cablesearch.query.internal.facet.Histogram;

/**
 * The values of one dimension over all hits, whatever is selected in that dimension itself (drill-sideways).
 *
 * @param values the commonest values, by count and then by value, and all selected ones
 * @param missing the hits that have no value in the dimension
 */
public record Facet(List<FacetValue> values, long missing) {

    /** @throws NullPointerException if the list or an element is {@code null} */
    public Facet {
        values = List.copyOf(values);
    }

    /**
     * The values as a histogram: of years or months, in order, from the first to the last, with those between them that
     * have no hit. It is whole if all values were listed: {@code facet(Dimension.MONTH, Integer.MAX_VALUE)}.
     *
     * @throws IllegalArgumentException if a value is neither a year nor a month
     */
    public List<FacetValue> histogram() {
        return Histogram.of(values);
    }
}
