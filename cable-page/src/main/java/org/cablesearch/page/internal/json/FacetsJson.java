package org.cablesearch.page.internal.json;

import java.util.Map;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** The counts of a search. */
final class FacetsJson {

    private FacetsJson() {}

    /** Writes the key {@code facets}. */
    static void write(JsonGenerator json, Map<Dimension, Facet> facets) {
        json.writeObjectPropertyStart("facets");
        facets.forEach((dimension, facet) -> {
            json.writeObjectPropertyStart(dimension.toString());
            Json.objects(json, "values", facet.values(), value -> value(json, value));
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
