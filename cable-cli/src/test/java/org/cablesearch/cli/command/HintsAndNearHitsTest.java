// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a search shows besides its hits: hints, and near hits, the best for any of the words. */
@ExtendWith(SampleIndex.class)
class HintsAndNearHitsTest {

    private static final String QUESTION = "police exercise book zzzzqqqq";

    @Test
    void showsNearHitsIfNoCableHasAllTheWords(Path index) throws IOException {
        Run run = Run.of("search", "-i", index, "-n", 1, "--snippets", 1, QUESTION);
        assertEquals("", run.err());
        Golden.assertMatches(Run.GOLDEN.resolve("search-near.txt"), run.out());
    }

    @Test
    void exactlyShowsNoNearHits(Path index) {
        Run run = Run.of("search", "-i", index, "--exactly", "--json", QUESTION);
        assertTrue(run.out().contains("\"total\":0,\"totalIsExact\":true,\"hits\":[],\"near\":null,"), run.out());
    }

    @Test
    void jsonNamesTheWordsThatANearHitLacks(Path index) {
        String out = Run.of("search", "-i", index, "-n", 1, "--json", QUESTION).out();
        assertTrue(out.contains("\"hits\":[],\"near\":{\"total\":"), out);
        assertTrue(out.contains(",\"lacks\":[\"zzzzqqqq\"],\"differs\":null}],\"corrected\":[]}"), out);
    }

    @Test
    void anyFindsCablesWithAnyOfTheWords(Path index) {
        String any = Run.of("search", "-i", index, "--any", "--json", QUESTION).out();
        String or = Run.of("search", "-i", index, "--json", "police OR exercise OR book OR zzzzqqqq")
                .out();
        assertEquals(answer(or), answer(any));
        String json = Run.of("search", "-i", index, "-n", 1, "--any", "--json", QUESTION)
                .out();
        String cursor = json.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertEquals(
                2,
                Run.of("search", "-i", index, "-n", 1, "--after", cursor, QUESTION)
                        .code());
        assertEquals(
                0,
                Run.of("search", "-i", index, "-n", 1, "--any", "--after", cursor, QUESTION)
                        .code());
    }

    /** From the total to the cursor, which belongs to one request. */
    private static String answer(String json) {
        return json.substring(json.indexOf("\"total\":"), json.indexOf("\"next\":\""));
    }

    @Test
    void jsonLinesAndCsvContainNoNearHits(Path index) {
        for (String format : List.of("jsonl", "csv")) {
            Run run = Run.of("search", "-i", index, "--format", format, QUESTION);
            assertFalse(run.out().contains("exercise book"), run.out());
            assertTrue(
                    run.err()
                            .startsWith(
                                    "cables: no subject, text or header has \"zzzzqqqq\"; without it the query finds "),
                    run.err());
        }
    }

    @Test
    void hintOffersASearchForAPerson(Path index) {
        Run run = Run.of("search", "-i", index, "-n", 0, "rashedi");
        assertTrue(run.out().contains("people:rashedi"), run.out());
    }

    @Test
    void selectedValuesIgnoreCase(Path index) {
        assertEquals(
                Run.of("search", "-i", index, "--select", "tags=EAID", "food"),
                Run.of("search", "-i", index, "--select", "tags=eaid", "food"));
    }

    /** The first words of a post's name are usually left out. */
    @Test
    void nearestValueMayHaveMoreWords(Path index) {
        assertEquals(
                new Run(2, "", "cables: no cable has \"bankok\" in origin; the nearest is \"Embassy Bangkok\"\n"),
                Run.of("search", "-i", index, "--select", "origin=bankok", "food"));
    }

    @Test
    void refusesASelectedValueThatNoCableHasAndNamesTheNearest(Path index) {
        assertEquals(
                new Run(2, "", "cables: no cable has \"PHUMM\" in tags; the nearest is \"PHUM\"\n"),
                Run.of("search", "-i", index, "--select", "tags=PHUMM", "food"));
    }

    @Test
    void anExcludedValueThatNoCableHasExcludesNothing(Path index) {
        Run run = Run.of("search", "-i", index, "--exclude", "tags=PHUMM", "--format", "csv", "food");
        assertEquals("cables: no cable has \"PHUMM\" in tags; the nearest is \"PHUM\"\n", run.err());
        assertEquals(new Run(0, run.out(), ""), Run.of("search", "-i", index, "--format", "csv", "food"));
    }
}
