// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "RIGA, RIGA, 0",
        "RIGA, RGIA, 1",
        "RIGA, RIG, 1",
        "RIGA, RIGAS, 1",
        "RIGA, ROMA, 2",
        "CA, ABC, 3",
        "'', AB, 2",
    })
    void countsLettersAddedDroppedChangedOrSwapped(String one, String other, int distance) {
        assertEquals(distance, EditDistance.of(one, other, 9));
        assertEquals(distance, EditDistance.of(other, one, 9));
    }

    @ParameterizedTest
    @CsvSource({"RIGA, LONDON, 2", "RIGA, ROMA, 1", "A, ABCDEFGH, 3"})
    void stopsBeyondTheLimit(String one, String other, int limit) {
        assertEquals(limit + 1, EditDistance.of(one, other, limit));
    }
}
