package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.List;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.reader.CableJson;
import org.cablesearch.reader.TextReference;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/**
 * A cable with everything shown beside its text: the matches of a query, how to cite it, and the cables that its text
 * refers to.
 */
public final class ReadingJson {

    private ReadingJson() {}

    /**
     * Prints the cable as one object.
     *
     * @param all the keys of all cables of its id
     * @param citation how to cite the cable
     * @param query the query whose matches are marked; its issues are printed
     */
    public static void print(Writer out, MarkedCable marked, List<CableKey> all, String citation, ParsedQuery query) {
        Json.object(out, json -> {
            json.writeName("cable");
            json.writeRawValue(CableJson.write(marked.cable()));
            Json.texts(
                    json,
                    "documents",
                    all.stream().flatMap(key -> key.document().stream()).toList());
            json.writeStringProperty("citation", citation);
            SearchJson.issues(json, query.issues());
            marks(json, marked);
            Json.objects(json, "references", TextReference.of(marked.cable()), reference -> {
                json.writeNumberProperty("paragraph", reference.paragraph());
                json.writeNumberProperty("start", reference.place().start());
                json.writeNumberProperty("end", reference.place().end());
                json.writeStringProperty("cable", reference.cable());
            });
        });
    }

    private static void marks(JsonGenerator json, MarkedCable marked) {
        json.writeObjectPropertyStart("marks");
        HitJson.spans(json, "subject", marked.subject());
        Json.objects(json, "paragraphs", marked.paragraphs(), paragraph -> {
            HitJson.spans(json, "heading", paragraph.heading());
            HitJson.spans(json, "text", paragraph.text());
        });
        json.writeEndObject();
    }
}
