package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.SuggestField;
import org.cablesearch.reader.internal.json.Json;

/** The fields, dimensions and suggestions that there are. */
public final class FieldsJson {

    private FieldsJson() {}

    /** Prints them as one object. */
    public static void print(Writer out) {
        Json.object(out, json -> {
            Json.objects(json, "fields", CableField.named(), field -> {
                json.writeStringProperty("name", field.toString());
                Optional<String> suggestions = field.suggestions().map(SuggestField::toString);
                Json.text(json, "suggestions", suggestions);
            });
            Json.objects(json, "dimensions", List.of(Dimension.values()), dimension -> {
                json.writeStringProperty("name", dimension.toString());
                json.writeStringProperty("title", dimension.title());
                json.writeBooleanProperty("time", dimension.isTime());
            });
            Json.objects(json, "suggestions", List.of(SuggestField.values()), field -> {
                json.writeStringProperty("name", field.toString());
                json.writeStringProperty("title", field.title());
            });
        });
    }
}
