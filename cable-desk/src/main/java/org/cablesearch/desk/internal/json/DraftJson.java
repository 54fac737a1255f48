package org.cablesearch.desk.internal.json;

import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.reader.internal.json.Escapes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The report on a draft as JSON. */
public final class DraftJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new Escapes())
            .build();

    private DraftJson() {}

    /** Prints a report as one object, without a line end. */
    public static void print(Writer out, DraftReport report) {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("ids");
            report.ids().forEach(id -> id(json, id));
            json.writeEndArray();
            json.writeArrayPropertyStart("quotations");
            report.quotations().forEach(quotation -> quotation(json, quotation));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static JsonGenerator generator(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    private static void id(JsonGenerator json, CitedId id) {
        json.writeStartObject();
        json.writeStringProperty("text", id.text());
        json.writeNumberProperty("start", id.start());
        json.writeNumberProperty("end", id.end());
        json.writeArrayPropertyStart("ids");
        id.ids().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("status", name(id.status()));
        text(json, "date", id.date().map(date -> date.instant().toString()));
        text(json, "classification", id.classification());
        json.writeArrayPropertyStart("claims");
        id.claims().forEach(claim -> {
            json.writeStartObject();
            json.writeStringProperty("kind", name(claim.kind()));
            json.writeStringProperty("text", claim.text());
            json.writeBooleanProperty("agrees", claim.agrees());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void quotation(JsonGenerator json, Quotation quotation) {
        json.writeStartObject();
        json.writeStringProperty("text", quotation.text());
        json.writeNumberProperty("start", quotation.start());
        json.writeNumberProperty("end", quotation.end());
        json.writeStringProperty("status", name(quotation.status()));
        text(json, "id", quotation.id());
        number(json, "paragraph", quotation.paragraph());
        text(json, "marking", quotation.marking());
        text(json, "claimed", quotation.claimed());
        json.writeArrayPropertyStart("differences");
        quotation.differences().forEach(difference -> {
            json.writeStartObject();
            json.writeStringProperty("kind", name(difference.kind()));
            json.writeStringProperty("draft", difference.draft());
            json.writeStringProperty("cable", difference.cable());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) {
        json.writeName(key);
        text.ifPresentOrElse(json::writeString, json::writeNull);
    }

    private static void number(JsonGenerator json, String key, OptionalInt number) {
        json.writeName(key);
        number.ifPresentOrElse(json::writeNumber, json::writeNull);
    }
}
