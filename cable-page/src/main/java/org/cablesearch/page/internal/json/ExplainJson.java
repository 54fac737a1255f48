package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.internal.json.Json;

/** How each line of a cable was read. */
public final class ExplainJson {

    private ExplainJson() {}

    /** Prints the lines of one cable. */
    public static void print(Writer out, String id, List<LineReading> lines) {
        Json.object(out, json -> {
            json.writeStringProperty("id", id);
            Json.objects(json, "lines", lines, line -> {
                json.writeNumberProperty("line", line.line());
                json.writeStringProperty("text", line.text());
                json.writeStringProperty("role", line.role().toString());
                Json.text(json, "field", line.field());
                Json.number(json, "paragraph", line.paragraph());
                Json.text(json, "rule", Optional.of(line.rule()).filter(rule -> !rule.isEmpty()));
            });
        });
    }
}
