package org.cablesearch.cli.json;

import java.io.Writer;
import org.cablesearch.query.Hit;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import tools.jackson.core.JsonGenerator;

/** The answer to a search. */
public final class SearchJson {

    private SearchJson() {}

    /**
     * Prints the answer as one object.
     *
     * @param query the query as it was typed
     */
    public static void print(Writer out, String query, Unit unit, SearchResults results) {
        Json.object(out, json -> {
            json.writeStringProperty("query", query);
            issues(json, results.issues());
            json.writeNumberProperty("total", results.total());
            json.writeBooleanProperty("totalIsExact", results.totalIsExact());
            Json.objects(json, "hits", results.hits(), hit -> HitJson.write(json, unit, hit));
            FacetsJson.write(json, results.facets());
            json.writeBooleanProperty("timedOut", results.timedOut());
            Json.text(json, "next", results.next());
        });
    }

    /** Prints a hit as one object. */
    public static void printHit(Writer out, Unit unit, Hit hit) {
        Json.object(out, json -> HitJson.write(json, unit, hit));
    }

    /** Writes the key {@code issues}. */
    public static void issues(JsonGenerator json, Iterable<QueryIssue> issues) {
        Json.objects(json, "issues", issues, issue -> {
            json.writeStringProperty("message", issue.message());
            json.writeNumberProperty("start", issue.start());
            json.writeNumberProperty("end", issue.end());
            Json.text(json, "suggestion", issue.suggestion());
        });
    }
}
