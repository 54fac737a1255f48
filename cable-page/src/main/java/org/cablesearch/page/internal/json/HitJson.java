package org.cablesearch.page.internal.json;

import java.util.Locale;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Span;
import org.cablesearch.query.HeaderWord;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** A hit with its snippets. */
final class HitJson {

    private HitJson() {}

    /** Writes the keys of a hit. */
    static void write(JsonGenerator json, Unit unit, Hit hit) {
        json.writeStringProperty("id", hit.id());
        Json.text(json, "document", hit.document());
        Json.number(json, "score", hit.score());
        json.writeStringProperty("subject", hit.subject());
        Json.text(json, "date", hit.date().map(date -> date.instant().toString()));
        Json.text(
                json,
                "datePrecision",
                hit.date().map(date -> date.precision().name().toLowerCase(Locale.ROOT)));
        json.writeStringProperty("origin", hit.origin());
        json.writeStringProperty("classification", hit.classification().text());
        Json.texts(json, "header", hit.header().stream().map(HeaderWord::word).toList());
        if (unit == Unit.PARAGRAPH) {
            place(json, hit.snippets().getFirst());
        }
        Json.objects(json, "snippets", hit.snippets(), snippet -> snippet(json, snippet));
    }

    private static void snippet(JsonGenerator json, Snippet snippet) {
        place(json, snippet);
        json.writeStringProperty("text", snippet.text());
        spans(json, "spans", snippet.spans());
    }

    /** Writes a key and an array of places in a text, each {@code [start,end]}. */
    static void spans(JsonGenerator json, String key, Iterable<Span> spans) {
        Json.array(json, key, spans, span -> {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        });
    }

    /** The place of the paragraph. */
    private static void place(JsonGenerator json, Snippet snippet) {
        Json.number(json, "paragraph", snippet.paragraph());
        json.writeNumberProperty("index", snippet.paragraphIndex());
        Json.text(json, "marking", snippet.marking().map(PortionMarking::text));
    }
}
