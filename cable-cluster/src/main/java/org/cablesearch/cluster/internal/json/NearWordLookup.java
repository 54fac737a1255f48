// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks up the near words of a word in a field as part of a search. */
public final class NearWordLookup {

    private static final String NAME = "near";

    /** The maximum number of words to list, the nearest first. */
    private static final int MAX_LISTED = 1_000;

    private NearWordLookup() {}

    /**
     * Adds the lookup to a search.
     *
     * @param edits how many letters may differ; the first letter must not
     */
    public static void ask(SearchBody body, String field, String word, int edits) {
        ObjectNode term = Json.object("field", field)
                .put("analyzer", "keyword")
                .put("suggest_mode", "always")
                .put("max_edits", edits)
                .put("prefix_length", 1)
                .put("min_word_length", 1)
                .put("size", MAX_LISTED)
                .put("shard_size", MAX_LISTED)
                .put("max_inspections", MAX_LISTED)
                .put("accuracy", 0.0)
                .put("string_distance", "damerau_levenshtein");
        ObjectNode near = Json.object("text", word).set("term", term);
        body.json().set("suggest", Json.object(NAME, near));
    }

    /** The words with the number of documents that have each. */
    public static Map<String, Long> read(SearchAnswer answer) {
        Map<String, Long> words = new LinkedHashMap<>();
        for (JsonNode option :
                answer.json().path("suggest").path(NAME).path(0).path("options").values()) {
            words.put(option.path("text").asString(), option.path("freq").asLong());
        }
        return words;
    }
}
