package org.cablesearch.page.internal.json;

import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.AsOf;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.reader.internal.json.Json;
import tools.jackson.core.JsonGenerator;

/** The answer to a search. */
public final class SearchJson {

    private SearchJson() {}

    /**
     * Prints the answer as one object.
     *
     * @param query the query as typed
     */
    public static void print(Writer out, String query, Unit unit, SearchResults results) {
        Json.object(out, json -> {
            json.writeStringProperty("query", query);
            issues(json, results.issues());
            Json.objects(json, "hints", results.hints(), hint -> hint(json, hint));
            json.writeNumberProperty("total", results.total());
            json.writeBooleanProperty("totalIsExact", results.totalIsExact());
            Json.objects(json, "hits", results.hits(), hit -> HitJson.write(json, unit, hit));
            near(json, unit, results.near());
            asOf(json, results.asOf());
            facets(json, results.facets());
            json.writeBooleanProperty("timedOut", results.timedOut());
            Json.text(json, "next", results.next());
        });
    }

    private static void hint(JsonGenerator json, QueryHint hint) {
        json.writeStringProperty("message", hint.message());
        json.writeNumberProperty("start", hint.place().start());
        json.writeNumberProperty("end", hint.place().end());
        Json.text(json, "suggestion", hint.suggestion());
        json.writeNumberProperty("count", hint.count());
    }

    private static void near(JsonGenerator json, Unit unit, Optional<NearHits> near) {
        if (near.isEmpty()) {
            json.writeNullProperty("near");
            return;
        }
        json.writeObjectPropertyStart("near");
        json.writeNumberProperty("total", near.get().total());
        Json.objects(json, "hits", near.get().hits(), hit -> {
            HitJson.write(json, unit, hit.hit());
            Json.texts(json, "lacks", hit.missingWords());
            Json.text(json, "differs", hit.nameDifference());
        });
        Json.objects(json, "corrected", near.get().corrected(), word -> {
            json.writeStringProperty("from", word.from());
            Json.texts(json, "to", word.to());
        });
        json.writeEndObject();
    }

    private static void asOf(JsonGenerator json, Optional<AsOf> asOf) {
        if (asOf.isEmpty()) {
            json.writeNullProperty("asOf");
            return;
        }
        json.writeObjectPropertyStart("asOf");
        json.writeStringProperty("date", asOf.get().date());
        Json.text(json, "at", asOf.get().at());
        json.writeNumberProperty("undated", asOf.get().undated());
        json.writeEndObject();
    }

    private static void facets(JsonGenerator json, Map<Dimension, Facet> facets) {
        json.writeObjectPropertyStart("facets");
        facets.forEach((dimension, facet) -> {
            json.writeObjectPropertyStart(dimension.toString());
            Json.objects(json, "values", facet.values(), value -> {
                json.writeStringProperty("value", value.value());
                Json.text(json, "label", value.label());
                json.writeNumberProperty("count", value.count());
                json.writeBooleanProperty("selected", value.selected());
            });
            json.writeNumberProperty("missing", facet.missing());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** Prints a hit as one object. */
    public static void printHit(Writer out, Unit unit, Hit hit) {
        Json.object(out, json -> HitJson.write(json, unit, hit));
    }

    /** Prints a hit as one object, with its citation and a link to it. */
    public static void printHit(Writer out, Unit unit, Hit hit, String link) {
        Json.object(out, json -> {
            HitJson.write(json, unit, hit);
            boolean isParagraph = unit == Unit.PARAGRAPH && !hit.snippets().isEmpty();
            json.writeStringProperty(
                    "citation", isParagraph ? hit.citation(hit.snippets().getFirst()) : hit.citation());
            json.writeStringProperty("link", link);
        });
    }

    /** Writes the key {@code issues}. */
    public static void issues(JsonGenerator json, Iterable<QueryIssue> issues) {
        Json.objects(json, "issues", issues, issue -> {
            json.writeStringProperty("message", issue.message());
            json.writeNumberProperty("start", issue.place().start());
            json.writeNumberProperty("end", issue.place().end());
            Json.text(json, "suggestion", issue.suggestion());
        });
    }
}
