// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 queries|0 hits",
                "1|1 query|1 hit",
                "2|2 queries|2 hits",
                "1251287|1,251,287 queries|1,251,287 hits"
            })
    void countsWithTheNoun(long number, String queries, String hits) {
        assertEquals(queries, Wording.count(number, "query", "queries"));
        assertEquals(hits, Wording.count(number, "hit"));
    }

    @Test
    void saysNothingAboutAnAbsentValue() {
        for (Object absent : List.of(Optional.empty(), OptionalInt.empty(), List.of(), "")) {
            assertEquals("", Wording.ifAny(" (not ", absent, ")"));
        }
    }

    @Test
    void saysAValueBetweenTheWords() {
        assertEquals(" (not EUR)", Wording.ifAny(" (not ", Optional.of("EUR"), ")"));
        assertEquals(" ¶0", Wording.ifAny(" ¶", OptionalInt.of(0)));
        assertEquals("; also 7, 8", Wording.ifAny("; also ", List.of(7, 8)));
    }

    @Test
    void joinsWhatIsNotBlank() {
        assertEquals("a; b", Wording.joined("; ", "a", " ", "", "b"));
        assertEquals("", Wording.joined("; ", ""));
    }
}
