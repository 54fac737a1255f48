// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists the words of a text field that fit a pattern. The cluster has no request for that, but it replaces a pattern with
 * its words when it is told to, and describes the result.
 */
public final class PatternWordList {

    private PatternWordList() {}

    /**
     * A search that lists the words.
     *
     * @param maxWords the maximum number of words that each shard lists
     */
    public static SearchBody ask(String field, String pattern, int maxWords) {
        ObjectNode value = Json.object("value", pattern).put("rewrite", "top_terms_boost_" + maxWords);
        return SearchBody.counting(Json.object("wildcard", Json.object(field, value)))
                .profile();
    }

    /** The words that the answer lists; each shard has described its own: {@code (field:one)^1.0 (field:two)^1.0}. */
    public static Set<String> read(SearchAnswer answer, String field) {
        Pattern word = Pattern.compile(Pattern.quote(field + ":") + "([^\\s,\\])]+)");
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode shard : answer.json().path("profile").path("shards").values()) {
            for (JsonNode search : shard.path("searches").values()) {
                for (JsonNode query : search.path("query").values()) {
                    word.matcher(query.path("description").asString(""))
                            .results()
                            .forEach(found -> words.add(found.group(1)));
                }
            }
        }
        return words;
    }
}
