package org.cablesearch.desk.internal.json;

import java.io.Writer;
import java.util.List;
import org.cablesearch.desk.ReceiptComparison;
import org.cablesearch.model.CableKey;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** The comparison with a receipt as JSON. */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** Prints a comparison as one object. */
    public static void print(Writer out, ReceiptComparison comparison) {
        Json.object(out, json -> {
            json.writeBooleanProperty("same", comparison.isSame());
            cables(json, "gone", comparison.gone());
            cables(json, "new", comparison.added());
            cables(json, "textChanged", comparison.textChanged());
            cables(json, "readDifferently", comparison.readDifferently());
            json.writeBooleanProperty("order", comparison.isReordered());
            Json.array(json, "total", List.of(comparison.totalBefore(), comparison.totalNow()), json::writeNumber);
            json.writeObjectPropertyStart("archive");
            json.writeBooleanProperty("same", comparison.isSameArchive());
            json.writeEndObject();
        });
    }

    private static void cables(JsonGenerator json, String key, List<CableKey> cables) {
        Json.array(json, key, cables, cable -> json.writeString(cable.toString()));
    }
}
