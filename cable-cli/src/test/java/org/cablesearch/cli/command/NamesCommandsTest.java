// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code cables suggest} and {@code cables analyze}. */
@ExtendWith(SampleIndex.class)
class NamesCommandsTest {

    @Test
    void listsNamesForPeople(Path index) {
        Run run = Run.of("suggest", "--index", index, "--field", "origin", "--limit", 1, "phnom");
        assertEquals(0, run.code());
        assertTrue(run.out().endsWith("  Embassy Phnom Penh\n"), run.out());
    }

    @Test
    void printsNamesAsJson(Path index) {
        Run run = Run.of("suggest", "--index", index, "--field", "id", "--json", "06 PHNOM PENH 2611");
        assertEquals("{\"values\":[{\"value\":\"06PHNOMPENH2611\",\"label\":null,\"count\":1}]}\n", run.out());
        Run labelled = Run.of("suggest", "--index", index, "--field", "tags", "--json", "--limit", 1, "human rights");
        assertTrue(
                labelled.out().startsWith("{\"values\":[{\"value\":\"PHUM\",\"label\":\"Human Rights\",\"count\":"),
                labelled.out());
        Run none = Run.of("suggest", "--index", index, "--field", "people", "--json", "zzzz");
        assertEquals("{\"values\":[]}\n", none.out());
    }

    @Test
    void refusesUnknownFields(Path index) {
        assertEquals(
                2, Run.of("suggest", "--index", index, "--field", "colour", "x").code());
        assertEquals(
                2,
                Run.of("suggest", "--index", index, "--field", "tags", "--limit", -1, "x")
                        .code());
        assertEquals(2, Run.of("analyze", "--field", "colour", "x").code());
    }

    @Test
    void showsTheTermsOfAText() {
        assertEquals(
                "0  hok    7-10 Hok\n1  lundy  0-5 LUNDY\n",
                Run.of("analyze", "--field", "people", "LUNDY, Hok").out());
        assertEquals(
                "0  gtip  0-5 G/TIP\n0  g     0-5 G/TIP\n0  tip   0-5 G/TIP\n",
                Run.of("analyze", "--field", "orgs", "G/TIP").out());
        assertEquals("", Run.of("analyze", "--field", "text", "...").out());
    }
}
