// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JSON of threads and of similar cables. */
@ExtendWith(SampleIndex.class)
class CitesJsonTest {

    @Test
    void threadOfOneCable(Path index) {
        assertEquals(new Run(0, """
                        {"id":"10KATHMANDU912","cables":[{"id":"10KATHMANDU912","document":null,\
                        "subject":"FOOD AID BY YAK: A DELIVERY IN DOLKHARI","date":"2010-02-08T09:45:00Z",\
                        "origin":"Embassy Kathmandu","cites":[],"steps":0}],"absent":[],"complete":true}
                        """, ""), Run.of("cites", "--index", index, "--thread", "--json", "10 Kathmandu 912"));
    }

    @Test
    void similarCablesHaveAllKeysOfAHitAndWhatTheyShare(Path index) {
        Run run = Run.of("similar", "--index", index, "--json", "--limit", 1, "06 Phnom Penh 2611");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("{\"id\":\"06PHNOMPENH2611\",\"hits\":[{\"id\":\""), run.out());
        for (String key : "score subject date origin classification snippets words tags references".split(" ")) {
            assertTrue(run.out().contains(",\"" + key + "\":"), key);
        }
    }

    @Test
    void refusesAbsentCablesAndWrongOptions(Path index) {
        assertEquals(1, Run.of("similar", "--index", index, "99NOWHERE1").code());
        assertEquals(
                1, Run.of("cites", "--index", index, "--thread", "99NOWHERE1").code());
        assertEquals(
                2,
                Run.of("similar", "--index", index, "--limit", -1, "06PHNOMPENH2611")
                        .code());
        assertEquals(
                2,
                Run.of("cites", "--index", index, "--thread", "--limit", 0, "06PHNOMPENH2611")
                        .code());
        assertEquals(
                2,
                Run.of("search", "--index", index, "--histogram", "tags", "police")
                        .code());
        assertEquals(
                2,
                Run.of("search", "--index", index, "--facet-prefix", "people", "police")
                        .code());
    }

    @Test
    void histogramHasTheKeysOfAFacet(Path index) {
        Run run = Run.of("search", "--index", index, "--json", "--limit", 0, "--histogram", "month", "exact:yaks");
        assertTrue(
                run.out()
                        .contains(
                                "\"facets\":{\"month\":{\"values\":[{\"value\":\"2010-02\",\"label\":null,\"count\":1,"
                                        + "\"selected\":false}],\"missing\":0}}"),
                run.out());
    }
}
