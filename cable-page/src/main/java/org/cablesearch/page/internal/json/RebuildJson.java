package org.cablesearch.page.internal.json;

import java.io.Writer;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** What a rebuild kept and lost. */
public final class RebuildJson {

    private RebuildJson() {}

    /** Prints the report as one object. */
    public static void print(Writer out, RebuildReport report) {
        Json.object(out, json -> properties(json, report));
    }

    static void properties(JsonGenerator json, RebuildReport report) {
        json.writeBooleanProperty("complete", report.complete());
        json.writeNumberProperty("kept", report.kept());
        json.writeNumberProperty("lost", report.lost());
        Json.texts(json, "problems", report.problems());
    }
}
