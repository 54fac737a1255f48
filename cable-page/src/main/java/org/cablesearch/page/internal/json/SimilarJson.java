package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.List;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.Unit;
import org.cablesearch.reader.internal.json.Json;

/** The cables most similar to one. */
public final class SimilarJson {

    private SimilarJson() {}

    /**
     * Prints them as one object.
     *
     * @param id the published id of the cable to which they are similar
     */
    public static void print(Writer out, String id, List<SimilarCable> similar) {
        Json.object(out, json -> {
            json.writeStringProperty("id", id);
            Json.objects(json, "hits", similar, cable -> {
                HitJson.write(json, Unit.CABLE, cable.hit());
                Json.texts(json, "words", cable.words());
                Json.texts(json, "tags", cable.tags());
                Json.texts(json, "references", cable.references());
            });
        });
    }
}
