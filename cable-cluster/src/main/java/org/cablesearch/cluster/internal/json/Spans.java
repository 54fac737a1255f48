package org.cablesearch.cluster.internal.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds phrases with patterns among their words. The cluster replaces each pattern with words of the index. */
public final class Spans {

    private Spans() {}

    /**
     * Documents with these words side by side.
     *
     * @param places patterns by position; several at one position are alternatives
     * @param maxTerms the maximum number of words that a pattern is replaced with
     */
    public static ObjectNode phrase(String field, SortedMap<Integer, List<String>> places, int maxTerms) {
        List<JsonNode> clauses = new ArrayList<>();
        int next = places.firstKey();
        for (Map.Entry<Integer, List<String>> place : places.entrySet()) {
            if (place.getKey() > next) {
                clauses.add(Json.object("span_gap", Json.object().put(field, place.getKey() - next)));
            }
            clauses.add(any(place.getValue().stream()
                    .map(pattern -> pattern(field, pattern, maxTerms))
                    .toList()));
            next = place.getKey() + 1;
        }
        ObjectNode near = Json.object("clauses", Json.array(clauses));
        return Json.object("span_near", near.put("slop", 0).put("in_order", true));
    }

    /** A search that lists the words of a field that fit a pattern in a phrase. */
    public static SearchBody listing(String field, String pattern, int maxTerms) {
        return SearchBody.counting(pattern(field, pattern, maxTerms)).profile();
    }

    /**
     * The words that the answer to a {@linkplain #listing listing} search lists. The cluster describes how each shard
     * has replaced the pattern: {@code spanOr([field:one, field:two])}.
     */
    public static Set<String> fitting(SearchAnswer answer, String field) {
        Pattern word = Pattern.compile(Pattern.quote(field + ":") + "([^\\s,\\])]+)");
        Set<String> words = new HashSet<>();
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

    private static JsonNode any(List<ObjectNode> clauses) {
        return clauses.size() == 1
                ? clauses.get(0)
                : Json.object("span_or", Json.object("clauses", Json.array(clauses)));
    }

    private static ObjectNode pattern(String field, String pattern, int maxTerms) {
        ObjectNode value = Json.object("value", pattern).put("rewrite", "top_terms_boost_" + maxTerms);
        return Json.object("span_multi", Json.object("match", Json.object("wildcard", Json.object(field, value))));
    }
}
