package org.cablesearch.desk.internal.json;

import java.io.Writer;
import java.util.List;
import org.cablesearch.desk.ReceiptComparison;
import tools.jackson.core.JsonGenerator;

/** What differs from a receipt as JSON. */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** Prints a comparison as one object, without a line end. */
    public static void print(Writer out, ReceiptComparison comparison) {
        try (JsonGenerator json = DraftJson.generator(out)) {
            json.writeStartObject();
            json.writeBooleanProperty("same", comparison.isSame());
            ids(json, "gone", comparison.gone());
            ids(json, "new", comparison.added());
            ids(json, "textChanged", comparison.textChanged());
            ids(json, "readDifferently", comparison.readDifferently());
            json.writeBooleanProperty("order", comparison.isReordered());
            json.writeArrayPropertyStart("total");
            json.writeNumber(comparison.totalBefore());
            json.writeNumber(comparison.totalNow());
            json.writeEndArray();
            json.writeObjectPropertyStart("archive");
            json.writeBooleanProperty("same", comparison.isSameArchive());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void ids(JsonGenerator json, String key, List<String> ids) {
        json.writeArrayPropertyStart(key);
        ids.forEach(json::writeString);
        json.writeEndArray();
    }
}
