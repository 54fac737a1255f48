package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.List;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.reader.internal.json.Json;

/** The citations of a cable, in both directions. */
public final class CitesJson {

    private CitesJson() {}

    /** Prints the cables that a cable cites and those that cite it. */
    public static void print(Writer out, CitationLinks citations) {
        Json.object(out, json -> {
            json.writeStringProperty("id", citations.id());
            Json.objects(json, "cites", citations.cites(), cited -> {
                json.writeStringProperty("id", cited.id());
                json.writeBooleanProperty("held", cited.held());
            });
            Json.texts(json, "citedBy", citations.citedBy());
        });
    }

    /**
     * Prints the cables that cite a cable which the index does not hold, with the same keys as for one that it holds.
     */
    public static void print(Writer out, String id, List<String> citedBy) {
        Json.object(out, json -> {
            json.writeStringProperty("id", id);
            Json.texts(json, "cites", List.of());
            Json.texts(json, "citedBy", citedBy);
        });
    }

    /** Prints the cables of a thread. */
    public static void print(Writer out, CableThread thread) {
        Json.object(out, json -> {
            json.writeStringProperty("id", thread.id());
            Json.objects(json, "cables", thread.cables(), cable -> {
                json.writeStringProperty("id", cable.id());
                Json.text(json, "document", cable.document());
                json.writeStringProperty("subject", cable.subject());
                Json.text(json, "date", cable.date().map(date -> date.instant().toString()));
                json.writeStringProperty("origin", cable.origin());
                Json.texts(json, "cites", cable.cites());
                json.writeNumberProperty("steps", cable.steps());
            });
            Json.texts(json, "absent", thread.absent());
            json.writeBooleanProperty("complete", thread.complete());
        });
    }
}
