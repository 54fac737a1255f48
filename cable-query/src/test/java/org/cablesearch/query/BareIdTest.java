// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.find;
import static org.cablesearch.query.SmallIndex.references;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A query that is a reference id finds that cable first, then those that cite or mention it. All cables are from 2006.
 */
class BareIdTest {

    @TempDir
    Path folder;

    private SmallIndex index;

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(folder);
        index.add(cable("06KABUL693", "Meeting", "A meeting."))
                .add(cable("05KABUL693", "Earlier", "A year before."))
                .add(cable("06PARIS1", "Citing", "As reported.").references(references("06KABUL693")))
                .add(cable("06PARIS2", "Naming", "As 06KABUL693, 06KABUL693 and again 06KABUL693 said."))
                .add(cable("06PARIS3", "Naming in short", "See Kabul 693 for more."))
                .add(cable("06PARIS4", "Another number", "See Kabul 6930, and 693 people in Kabul."))
                .add(cable("06PARIS5", "Joined", "As 06PHNOMPENH1385 said."))
                .add(cable("06PARIS6", "Apart", "As Phnom Penh 1385 said."))
                .add(cable("06PARIS7", "Budget", "In 2006, the budget rose by 5."));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06KABUL693 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "06-KABUL-693 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "06 Kabul 00693 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "2006KABUL693 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "06_KABUL_693 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "2006/Kabul/693 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "Kabul 693 2006 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "kabul-0693-2006 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "Kabul 693 (2006) | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "Kabul No. 693 of 2006 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "cable number 693 from Kabul 2006 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "#693 Kabul, 2006 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "(06KABUL693) | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "[06 Kabul 693] | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "https://cables.example/2006/08/06KABUL693_a.html | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "KABUL693 | 05KABUL693 06KABUL693",
                "Kabul #693 | 05KABUL693 06KABUL693 06PARIS3 06PARIS4",
                "Ref A: 06KABUL693 | 06KABUL693 06PARIS1 06PARIS2 06PARIS3",
                "kabul No. 0693 | 05KABUL693 06KABUL693",
                "AmEmbassy Kabul 693 | 05KABUL693 06KABUL693",
                "S E C R E T KABUL 000693 | 05KABUL693 06KABUL693",
                "05KABUL693 | 05KABUL693",
                // Beside other words, the words of the query must still be in the cable.
                "KABUL 693 meeting | 06KABUL693",
                "before Kabul no. 693 | 05KABUL693",
                "see Kabul 693, meeting | 06KABUL693",
                "Kabul 693 xyzzy | ''",
                "number Kabul 693 people | 06PARIS4",
                "Phnom Penh 1385 apart | 06PARIS6",
                // A short number is a day, and one of four digits may be a year.
                "Paris 1 citing | ''",
                "KABUL 693 | 05KABUL693 06KABUL693 06PARIS3 06PARIS4",
                "Kabul 0693 | 05KABUL693 06KABUL693",
                "\"06KABUL693\" | 06PARIS2",
                "\\06KABUL693 | 06PARIS2",
                "06PHNOMPENH1385 | 06PARIS5 06PARIS6",
                "06 PHNOM PENH 1385 | 06PARIS5 06PARIS6",
                "2006 Phnom-Penh 01385 | 06PARIS5 06PARIS6",
                "05 PHNOM PENH 1385 | ''",
                "2006 budget 5 | 06PARIS7"
            })
    void findsTheCableAndThoseThatCiteOrMentionIt(String query, String expected) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            List<String> found = find(searcher, query);
            assertEquals(expected, String.join(" ", new TreeSet<>(found)));
            if (expected.contains("PARIS1")) {
                assertEquals("06KABUL693", found.get(0));
            }
        }
    }
}
