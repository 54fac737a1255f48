package org.cablesearch.cli.json;

import java.util.Map;
import java.util.Set;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import tools.jackson.core.JsonGenerator;

/** The counts of a search. */
final class FacetsJson {

    private FacetsJson() {}

    /** Writes the key {@code facets}. */
    static void write(JsonGenerator json, Map<Dimension, Facet> facets, Set<Dimension> histograms) {
        json.writeObjectPropertyStart("facets");
        facets.forEach((dimension, facet) -> {
            json.writeObjectPropertyStart(dimension.toString());
            Iterable<FacetValue> values = histograms.contains(dimension) ? facet.histogram() : facet.values();
            Json.objects(json, "values", values, value -> value(json, value));
            json.writeNumberProperty("missing", facet.missing());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, FacetValue value) {
        json.writeStringProperty("value", value.value());
        Json.text(json, "label", value.label());
        json.writeNumberProperty("count", value.count());
        json.writeBooleanProperty("selected", value.selected());
    }
}
