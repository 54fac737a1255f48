// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateRowsTest {

    private static final Finder NO_WORDS = new Finder() {
        @Override
        public int length(Dictionary dictionary, Passage passage, int from) {
            return 0;
        }
    };

    /** The candidate is "Zurlo Okurru Zurlo" in "told Zurlo Okurru Zurlo today". */
    @ParameterizedTest
    @CsvSource({
        "told [ ] today, 1",
        "[ zurlo ], 1",
        "[ okurru ], 0",
        "[ Capital+ . ], 1",
        "[ zurlo . ], 0",
        "[ @zurlo ], 2",
        "[ Any @zurlo ], 1",
        "[ @zurlo Any ], 1",
        "[ @zurlo . ], 1",
        ". told [ ], 1",
        ". [ ], 0",
        "[ ] today ., 1",
        "[ Capital+ today ], 0",
    })
    void countsTheWordsAtWhichARowMatches(String pattern, int matches) {
        RuleTable table = table("a | both | 2 | " + pattern + " | x => y", "b | both | -1 | [ @zurlo ] | x => y");
        assertEquals(2 * matches - 2, table.points(passage(), 1, 4, NO_WORDS));
    }

    @Test
    void believesTheFirstRowThatMatches() {
        String no = "a | both | no | [ zurlo ] | x =>";
        String yes = "b | both | yes | told [ ] | x => y";
        assertTrue(table(yes, no).accepts(passage(), 1, 4, NO_WORDS));
        assertEquals(false, table(no, yes).accepts(passage(), 1, 4, NO_WORDS));
        assertEquals(false, table("c | capitals | yes | [ ] | x => y").accepts(passage(), 1, 4, NO_WORDS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a | both | yes | told | x => y; no brackets",
                "a | both | maybe | [ ] | x => y; maybe",
                "a | both | yes | [ ]; 4 columns instead of 5",
                "a | both | yes | [ ] | x; the example does not say what is found",
            })
    void saysWhatIsWrongWithARow(String row, String message) {
        String said =
                assertThrows(IllegalStateException.class, () -> table(row)).getMessage();
        assertTrue(said.contains(message) && said.endsWith(row), said);
    }

    private static RuleTable table(String... rows) {
        byte[] text = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        return RuleTable.ofCandidates(name -> new ByteArrayInputStream(text), "rows.txt");
    }

    private static Passage passage() {
        return new Passage(
                "told Zurlo Okurru Zurlo today", Passage.Kind.PARAGRAPH, 0, 1, new Words(Lexicon.standard()));
    }
}
