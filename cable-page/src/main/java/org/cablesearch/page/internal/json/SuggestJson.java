package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.Map;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** Suggested names, TAGS, posts or ids. */
public final class SuggestJson {

    private SuggestJson() {}

    /** Prints the suggestions for one field as one object. */
    public static void print(Writer out, Suggestions suggestions) {
        Json.object(
                out, json -> Json.objects(json, "values", suggestions.values(), suggestion -> write(json, suggestion)));
    }

    /**
     * Prints the suggestions for several fields as one object, each with its field. For a single field, the field is
     * left out.
     */
    public static void print(Writer out, Map<SuggestField, Suggestions> byField) {
        if (byField.size() == 1) {
            print(out, byField.values().iterator().next());
            return;
        }
        Json.object(out, json -> {
            json.writeArrayPropertyStart("values");
            byField.forEach((field, suggestions) -> suggestions.values().forEach(suggestion -> {
                json.writeStartObject();
                write(json, suggestion);
                json.writeStringProperty("field", field.toString());
                json.writeEndObject();
            }));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Suggestions.Suggestion suggestion) {
        json.writeStringProperty("value", suggestion.value());
        Json.text(json, "label", suggestion.label());
        json.writeNumberProperty("count", suggestion.count());
    }
}
