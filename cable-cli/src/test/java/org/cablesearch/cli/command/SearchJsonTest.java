// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JSON of a search: every key, in every case. */
@ExtendWith(SampleIndex.class)
class SearchJsonTest {

    @Test
    void resultsForCables(Path index) {
        assertAnswer(
                """
                {"query":"exact:yaks origin:kathmandu","issues":[],"hints":[],"total":1,"totalIsExact":true,\
                "hits":[{"id":"10KATHMANDU912","document":null,"score":null,"subject":"FOOD AID BY YAK: A DELIVERY IN DOLKHARI",\
                "date":"2010-02-08T09:45:00Z","datePrecision":"minute","origin":"Embassy Kathmandu","classification":"UNCLASSIFIED",\
                "header":[],\
                "snippets":[]}],"near":null,"asOf":null,"synonyms":[],\
                "facets":{"precedence":{"values":[{"value":"PRIORITY","label":null,"count":1,"selected":true}],"missing":0},\
                "marking":{"values":[],"missing":1}},\
                "timedOut":false,"next":null}
                """,
                Run.of(
                        "search",
                        "--index",
                        index,
                        "--json",
                        "--sort",
                        "id",
                        "--snippets",
                        0,
                        "--facet",
                        "precedence",
                        "--facet",
                        "marking:3",
                        "--select",
                        "precedence=PRIORITY",
                        "exact:yaks origin:kathmandu"));
    }

    @Test
    void resultsForParagraphs(Path index) {
        assertAnswer(
                """
                {"query":"exact:yaks AND exact:stamp","issues":[],"hints":[],"total":1,"totalIsExact":true,\
                "hits":[{"id":"10KATHMANDU912","document":null,"score":null,"subject":"FOOD AID BY YAK: A DELIVERY IN DOLKHARI",\
                "date":"2010-02-08T09:45:00Z","datePrecision":"minute","origin":"Embassy Kathmandu","classification":"UNCLASSIFIED",\
                "header":[],\
                "paragraph":3,"index":2,"marking":null,\
                "snippets":[{"paragraph":3,"index":2,"marking":null,"text":"A police post at the snow line\
                 demanded a toll. The Chairwoman\\nagreed at once, asked for a receipt on stamped paper, and settled\
                 down\\nwith 412 yaks to wait for the stamp. The police let her through after\\none night. They said it was\
                 the noise.","spans":[[143,147],[164,169]]}]}],"near":null,"asOf":null,"synonyms":[],\
                "facets":{},"timedOut":false,"next":null}
                """,
                Run.of(
                        "search",
                        "--index",
                        index,
                        "--json",
                        "--sort",
                        "date",
                        "--unit",
                        "paragraph",
                        "exact:yaks AND exact:stamp"));
    }

    @Test
    void resultsWithIssues(Path index) {
        assertAnswer("""
            {"query":"tgas:PHUM exact:zzzz","issues":[{"message":"there is no field \\"tgas\\" (did you mean \\"tags\\"?), so its value\
             was searched for as words; tags:PHUM finds 22","start":0,"end":9,"suggestion":null}],\
            "hints":[{"message":"nothing has \\"exact:zzzz\\"","start":10,"end":20,"suggestion":null,"count":0}],"total":0,\
            "totalIsExact":true,"hits":[],"near":null,"asOf":null,"synonyms":[],"facets":{},"timedOut":false,"next":null}
            """, Run.of("search", "--index", index, "--json", "--limit", 0, "tgas:PHUM exact:zzzz"));
    }

    @Test
    void hitsSayWhichWordsTheirHeaderAloneHas(Path index) {
        String json = Run.of("search", "--index", index, "--json", "--snippets", 0, "exact:yaks Nepal 2010 police")
                .out();
        assertEquals("[\"Nepal\",\"2010\"]", json.replaceAll("(?s).*\"header\":(\\[[^]]*]).*", "$1"));
        String text = Run.of("search", "--index", index, "--snippets", 0, "exact:yaks Nepal 2010 police")
                .out();
        assertEquals(true, text.contains("\nNepal · origin, 2010 · date\n"), text);
    }

    @Test
    void hitsHaveScoresOnlyIfSortedByRelevance(Path index) {
        String score = Run.of("search", "--index", index, "--json", "--limit", 1, "winch")
                .out()
                .replaceAll(".*\"score\":([^,]*),.*\\n", "$1");
        assertEquals(true, Double.parseDouble(score) > 0);
    }

    @Test
    void cursorContinuesAfterThePage(Path index) {
        String first = Run.of("search", "--index", index, "--json", "--sort", "id", "--limit", 1, "police")
                .out();
        String cursor = first.replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        String second = Run.of(
                        "search", "--index", index, "--json", "--sort", "id", "--limit", 1, "--after", cursor, "police")
                .out();
        String both = Run.of("search", "--index", index, "--json", "--sort", "id", "--limit", 2, "police")
                .out();
        assertEquals(ids(both), ids(first) + ids(second));
    }

    private static String ids(String json) {
        return json.replaceAll("(?s).*?\"id\":\"([^\"]*)\"|.+$", "$1 ").strip() + " ";
    }

    private static void assertAnswer(String json, Run run) {
        assertEquals(new Run(0, json, ""), run);
    }
}
