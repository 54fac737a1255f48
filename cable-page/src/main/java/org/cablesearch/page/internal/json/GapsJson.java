package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.time.Instant;
import org.cablesearch.query.GapReport;
import org.cablesearch.query.GapReport.CitedCable;
import org.cablesearch.query.GapReport.Estimate;
import org.cablesearch.query.GapReport.Expected;
import org.cablesearch.query.GapReport.SerialGaps;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** What an archive lacks. */
public final class GapsJson {

    private GapsJson() {}

    /** Prints a report. */
    public static void print(Writer out, GapReport report) {
        Json.object(out, json -> {
            Json.objects(json, "cited", report.cited(), cable -> cited(json, cable));
            json.writeNumberProperty("citedInAll", report.citedInAll());
            Json.objects(json, "serials", report.serials(), serials -> serials(json, serials));
            Json.objects(json, "months", report.months(), month -> {
                json.writeStringProperty("month", month.month().toString());
                json.writeNumberProperty("held", month.held());
                json.writeNumberProperty("missing", month.missing());
            });
            json.writeName("expected");
            report.expected().ifPresentOrElse(expected -> expected(json, expected), json::writeNull);
        });
    }

    private static void cited(JsonGenerator json, CitedCable cable) {
        json.writeStringProperty("id", cable.id());
        json.writeNumberProperty("citedBy", cable.citedBy());
        Json.text(json, "first", cable.first().map(Instant::toString));
        Json.text(json, "last", cable.last().map(Instant::toString));
        json.writeName("estimate");
        cable.estimate().ifPresentOrElse(estimate -> estimate(json, estimate), json::writeNull);
    }

    private static void estimate(JsonGenerator json, Estimate estimate) {
        json.writeStartObject();
        json.writeStringProperty("from", estimate.from().toString());
        json.writeStringProperty("to", estimate.to().toString());
        Json.texts(json, "neighbours", estimate.neighbours());
        json.writeBooleanProperty("inverted", estimate.inverted());
        json.writeEndObject();
    }

    private static void serials(JsonGenerator json, SerialGaps serials) {
        json.writeStringProperty("post", serials.post());
        json.writeNumberProperty("year", serials.year());
        json.writeNumberProperty("first", serials.first());
        json.writeNumberProperty("last", serials.last());
        json.writeNumberProperty("held", serials.held());
        json.writeNumberProperty("missing", serials.missing());
        json.writeNumberProperty("share", serials.share());
        Json.objects(json, "runs", serials.runs(), run -> {
            json.writeNumberProperty("from", run.from());
            json.writeNumberProperty("to", run.to());
            Json.text(json, "before", run.before().map(Instant::toString));
            Json.text(json, "after", run.after().map(Instant::toString));
        });
    }

    private static void expected(JsonGenerator json, Expected expected) {
        json.writeStartObject();
        json.writeNumberProperty("held", expected.held());
        Json.texts(json, "notHeld", expected.notHeld());
        Json.texts(json, "notListed", expected.notListed());
        Json.objects(json, "groups", expected.groups(), group -> {
            json.writeStringProperty("post", group.post());
            json.writeNumberProperty("year", group.year());
            json.writeNumberProperty("held", group.held());
            json.writeNumberProperty("notHeld", group.notHeld());
        });
        json.writeEndObject();
    }
}
