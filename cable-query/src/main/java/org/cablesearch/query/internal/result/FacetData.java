package org.cablesearch.query.internal.result;

import java.util.List;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;

/** See {@link Facet}. */
public record FacetData(List<FacetValue> values, long missing) implements Facet {

    public FacetData {
        values = List.copyOf(values);
    }
}
