package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.Map;
import org.cablesearch.index.IndexStats;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** What an index holds, in numbers. */
public final class StatsJson {

    private StatsJson() {}

    /** Prints the numbers as one object. */
    public static void print(Writer out, IndexStats stats) {
        Json.object(out, json -> {
            json.writeNumberProperty("cables", stats.cables());
            json.writeNumberProperty("paragraphs", stats.paragraphs());
            counts(json, "years", stats.years());
            counts(json, "origins", stats.origins());
            counts(json, "levels", stats.levels());
            counts(json, "problems", stats.problems());
            json.writeNumberProperty("bytes", stats.bytes());
            json.writeNumberProperty("segments", stats.segments());
            json.writeNumberProperty("replaced", stats.deletedOnDisk());
            Json.objects(json, "loads", stats.loads(), load -> {
                json.writeStringProperty("time", load.time().toString());
                json.writeNumberProperty("cables", load.cables());
            });
            if (stats.lastRebuild().isPresent()) {
                json.writeObjectPropertyStart("lastRebuild");
                RebuildJson.properties(json, stats.lastRebuild().get());
                json.writeEndObject();
            } else {
                json.writeNullProperty("lastRebuild");
            }
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
