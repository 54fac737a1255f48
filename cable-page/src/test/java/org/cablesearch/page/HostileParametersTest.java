// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends random values in every parameter of every route, and expects a complete answer each time. */
@ExtendWith(SampleSearcher.class)
class HostileParametersTest {

    /** The parameters that choose the hits. */
    private static final List<String> SEARCH =
            List.of("query", "select", "exclude", "from", "to", "sort", "syntax", "any", "unit", "snippets");

    /** The parameters of every view of hits. */
    private static final List<String> VIEW =
            List.of("query", "select", "exclude", "from", "to", "as-of", "at", "any", "syntax", "timeout", "format");

    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry(
                    "search",
                    withMore(SEARCH, "facet", "facet-prefix", "histogram", "limit", "after", "exactly", "timeout")),
            Map.entry("export", withMore(SEARCH, "format")),
            Map.entry("show", List.of("id")),
            Map.entry("reading", List.of("id", "query", "syntax")),
            Map.entry("source", List.of("id")),
            Map.entry("cite", List.of("id", "document", "paragraph", "index", "format")),
            Map.entry("cites", List.of("id", "thread", "limit")),
            Map.entry("similar", List.of("id", "limit")),
            Map.entry("suggest", List.of("field", "prefix", "limit")),
            Map.entry("trend", withMore(VIEW, "by", "of")),
            Map.entry("compare", withMore(VIEW, "query", "by", "of", "limit")),
            Map.entry("kwic", withMore(VIEW, "sort", "width", "limit", "collocates")),
            Map.entry("first", withMore(VIEW, "by")),
            Map.entry("watch", withMore(SEARCH, "since")),
            Map.entry("gaps", List.of("post", "year", "limit")));

    private static final List<String> PIECES = List.of(
            "police",
            "06PHNOMPENH2611",
            "tags",
            "tags=PHUM",
            "people=",
            ":",
            "=",
            "-1",
            "0",
            "3",
            "2147483648",
            "2006",
            "2006-08",
            "date",
            "-date",
            "paragraph",
            "lucene",
            "csv",
            "true",
            "\"",
            "(",
            ")",
            "*",
            "?",
            "~",
            "/",
            "\\",
            "[",
            " TO ",
            "]",
            " AND ",
            " NOT ",
            "\0",
            "\n",
            "\u202e",
            "\ud83d\ude00",
            "é",
            "<script>",
            "%",
            "&",
            "+",
            "x".repeat(300));

    private static final Set<Integer> EXPECTED = Set.of(200, 400, 404);

    @Test
    void everyRequestGetsACompleteAnswer(CableSearcher searcher) throws IOException {
        try (RunningPage page =
                CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Seeds.each(400, seed -> {
                String path = path(new Random(seed));
                Answer answer = Answer.get(page, path);
                assertTrue(EXPECTED.contains(answer.status()), path + ": " + answer);
                assertTrue(answer.isWhole(), path + ": " + answer);
                assertEquals("nosniff", answer.headers().get("x-content-type-options"));
                if (answer.status() != 200) {
                    assertTrue(answer.body().startsWith("{\"status\":" + answer.status() + ",\"message\":\""), path);
                }
            });
        }
    }

    private static List<String> withMore(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }

    private static String path(Random random) {
        List<String> routes = PARAMETERS.keySet().stream().sorted().toList();
        String route = routes.get(random.nextInt(routes.size()));
        StringBuilder path = new StringBuilder("/api/").append(route).append('?');
        for (String name : PARAMETERS.get(route)) {
            // Most requests have the required parameters but few others, so that not all of them are refused.
            boolean needed = Set.of("id", "field", "prefix", "query").contains(name);
            if (random.nextInt(10) < (needed ? 9 : 2)) {
                path.append(name).append('=').append(value(random)).append('&');
            }
        }
        return path.toString();
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            value.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
