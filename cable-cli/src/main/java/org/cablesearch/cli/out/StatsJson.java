package org.cablesearch.cli.out;

import java.util.Map;
import org.cablesearch.cli.console.Output;
import org.cablesearch.index.IndexStats;
import tools.jackson.core.JsonGenerator;

/** The numbers of an index as one JSON object. */
public final class StatsJson {

    private StatsJson() {}

    public static void print(IndexStats stats, Output out) {
        Json.object(out, json -> {
            json.writeNumberProperty("cables", stats.cables());
            json.writeNumberProperty("paragraphs", stats.paragraphs());
            counts(json, "years", stats.years());
            counts(json, "origins", stats.origins());
            counts(json, "levels", stats.levels());
            counts(json, "problems", stats.problems());
            json.writeNumberProperty("bytes", stats.bytes());
            json.writeNumberProperty("segments", stats.segments());
            json.writeNumberProperty("replaced", stats.replaced());
            json.writeObjectPropertyStart("versions");
            json.writeNumberProperty("schema", stats.schemaVersion());
            json.writeStringProperty("lucene", stats.luceneVersion());
            json.writeEndObject();
        });
    }

    private static void counts(JsonGenerator json, String key, Map<String, Long> counts) {
        json.writeObjectPropertyStart(key);
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
