package org.cablesearch.desk.internal.json;

import java.io.Writer;
import java.util.List;
import org.cablesearch.desk.ReceiptComparison;
import org.cablesearch.reader.internal.json.Json;

/** What differs from a receipt as JSON. */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** Prints a comparison as one object. */
    public static void print(Writer out, ReceiptComparison comparison) {
        Json.object(out, json -> {
            json.writeBooleanProperty("same", comparison.isSame());
            Json.texts(json, "gone", comparison.gone());
            Json.texts(json, "new", comparison.added());
            Json.texts(json, "textChanged", comparison.textChanged());
            Json.texts(json, "readDifferently", comparison.readDifferently());
            json.writeBooleanProperty("order", comparison.isReordered());
            Json.array(json, "total", List.of(comparison.totalBefore(), comparison.totalNow()), json::writeNumber);
            json.writeObjectPropertyStart("archive");
            json.writeBooleanProperty("same", comparison.isSameArchive());
            json.writeEndObject();
        });
    }
}
