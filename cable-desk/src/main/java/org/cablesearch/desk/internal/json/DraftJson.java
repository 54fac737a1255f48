package org.cablesearch.desk.internal.json;

import java.io.Writer;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.Why;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** The report on a draft as JSON. */
public final class DraftJson {

    private DraftJson() {}

    /** Prints a report as one object. */
    public static void print(Writer out, DraftReport report) {
        Json.object(out, json -> {
            Json.objects(json, "ids", report.ids(), id -> id(json, id));
            Json.objects(json, "quotations", report.quotations(), quotation -> quotation(json, quotation));
            json.writeBooleanProperty("timedOut", report.timedOut());
        });
    }

    private static void id(JsonGenerator json, CitedId id) {
        json.writeStringProperty("text", id.text());
        json.writeNumberProperty("start", id.start());
        json.writeNumberProperty("end", id.end());
        Json.texts(json, "ids", id.ids());
        json.writeStringProperty("status", Choice.name(id.status()));
        Json.text(json, "date", id.date().map(date -> date.instant().toString()));
        Json.text(json, "classification", id.classification());
        Json.objects(json, "claims", id.claims(), claim -> {
            json.writeStringProperty("kind", Choice.name(claim.kind()));
            json.writeStringProperty("text", claim.text());
            json.writeBooleanProperty("agrees", claim.agrees());
        });
        Json.text(json, "why", id.why().map(DraftJson::name));
    }

    private static void quotation(JsonGenerator json, Quotation quotation) {
        json.writeStringProperty("text", quotation.text());
        json.writeNumberProperty("start", quotation.start());
        json.writeNumberProperty("end", quotation.end());
        json.writeStringProperty("status", Choice.name(quotation.status()));
        Json.text(json, "id", quotation.id());
        Json.number(json, "paragraph", quotation.paragraph());
        Json.number(json, "index", quotation.index());
        Json.text(json, "marking", quotation.marking());
        Json.text(json, "claimed", quotation.claimed());
        Json.number(json, "claimedParagraph", quotation.claimedParagraph());
        Json.objects(json, "differences", quotation.differences(), difference -> {
            json.writeStringProperty("kind", Choice.name(difference.kind()));
            json.writeStringProperty("draft", difference.draft());
            json.writeStringProperty("cable", difference.cable());
        });
        Json.texts(json, "elsewhere", quotation.elsewhere());
        Json.text(json, "why", quotation.why().map(DraftJson::name));
    }

    /** The name of a reason. */
    public static String name(Why why) {
        return why == Why.TOO_LONG ? "tooLong" : Choice.name(why);
    }
}
