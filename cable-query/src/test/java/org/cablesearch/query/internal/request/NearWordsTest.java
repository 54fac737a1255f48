// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearWordsTest {

    /** A word with two typos must be much commoner than one with a single typo. */
    @ParameterizedTest
    @CsvSource({"4, 110, diamonds", "4, 130, demands"})
    void fewTyposAreLikelierThanMany(int diamonds, int demands, String best) {
        NearWords near = new NearWords("diamnds", NearWords.MAX_EDITS);
        near.add("diamonds", diamonds);
        near.add("demands", demands);
        assertEquals(List.of(best), near.best(1));
        assertEquals(List.of("diamonds"), near.nearest(1));
    }

    @Test
    void shortWordsHaveASingleTypo() {
        assertEquals(1, new NearWords("oils", NearWords.MAX_EDITS).edits());
        assertEquals(2, new NearWords("tents", NearWords.MAX_EDITS).edits());
        assertEquals(1, new NearWords("diamonds", 1).edits());
    }
}
