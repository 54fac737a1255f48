package org.cablesearch.page.internal.json;

import java.io.Writer;
import org.cablesearch.query.Suggestions;

/** Suggested names, TAGS, posts or ids. */
public final class SuggestJson {

    private SuggestJson() {}

    /** Prints them as one object. */
    public static void print(Writer out, Suggestions suggestions) {
        Json.object(
                out,
                json -> Json.objects(json, "values", suggestions.values(), suggestion -> {
                    json.writeStringProperty("value", suggestion.value());
                    Json.text(json, "label", suggestion.label());
                    json.writeNumberProperty("count", suggestion.count());
                }));
    }
}
