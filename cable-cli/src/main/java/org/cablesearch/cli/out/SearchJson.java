package org.cablesearch.cli.out;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cablesearch.cli.console.Output;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.Hit;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Span;
import org.cablesearch.query.Unit;
import tools.jackson.core.JsonGenerator;

/** The answer to a search, for programs. The keys are a contract. */
public final class SearchJson {

    private final Output out;

    public SearchJson(Output out) {
        this.out = out;
    }

    public void print(String query, Unit unit, SearchResults results) {
        Json.object(out, json -> {
            json.writeStringProperty("query", query);
            Json.objects(json, "issues", results.issues(), issue -> issue(json, issue));
            json.writeNumberProperty("total", results.total());
            json.writeBooleanProperty("totalIsExact", results.totalIsExact());
            Json.objects(json, "hits", results.hits(), hit -> hit(json, unit, hit));
            facets(json, results.facets());
            json.writeBooleanProperty("timedOut", results.timedOut());
            Json.text(json, "next", results.next());
        });
    }

    static void issue(JsonGenerator json, QueryIssue issue) {
        json.writeStringProperty("message", issue.message());
        json.writeNumberProperty("start", issue.start());
        json.writeNumberProperty("end", issue.end());
        Json.text(json, "suggestion", issue.suggestion());
    }

    public static void hit(JsonGenerator json, Unit unit, Hit hit) {
        json.writeStringProperty("id", hit.id());
        score(json, hit.score());
        json.writeStringProperty("subject", hit.subject());
        Json.text(json, "date", hit.date().map(Instant::toString));
        json.writeStringProperty("origin", hit.origin());
        json.writeStringProperty("classification", hit.classification().text());
        if (unit == Unit.PARAGRAPH) {
            place(json, hit.snippets().getFirst());
        }
        Json.objects(json, "snippets", hit.snippets(), snippet -> snippet(json, snippet));
    }

    private static void score(JsonGenerator json, OptionalDouble score) {
        json.writeName("score");
        if (score.isPresent()) {
            json.writeNumber(score.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    private static void snippet(JsonGenerator json, Snippet snippet) {
        place(json, snippet);
        json.writeStringProperty("text", snippet.text());
        Json.array(json, "spans", snippet.spans(), span -> span(json, span));
    }

    /** Which paragraph it is. */
    private static void place(JsonGenerator json, Snippet snippet) {
        number(json, snippet.paragraph());
        json.writeNumberProperty("index", snippet.index());
        Json.text(json, "marking", snippet.marking().map(PortionMarking::text));
    }

    private static void number(JsonGenerator json, OptionalInt number) {
        json.writeName("paragraph");
        if (number.isPresent()) {
            json.writeNumber(number.getAsInt());
        } else {
            json.writeNull();
        }
    }

    private static void span(JsonGenerator json, Span span) {
        json.writeStartArray();
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    private static void facets(JsonGenerator json, Map<Dimension, Facet> facets) {
        json.writeObjectPropertyStart("facets");
        facets.forEach((dimension, facet) -> {
            json.writeObjectPropertyStart(dimension.toString());
            Json.objects(json, "values", facet.values(), value -> value(json, value));
            json.writeNumberProperty("missing", facet.missing());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, FacetValue value) {
        json.writeStringProperty("value", value.value());
        Json.text(json, "label", value.label());
        json.writeNumberProperty("count", value.count());
        json.writeBooleanProperty("selected", value.selected());
    }
}
