// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrnTest {

    @ParameterizedTest
    @CsvSource({
        "06PHNOMPENH1385, 06PHNOMPENH1385",
        "06 PHNOM PENH 01385, 06PHNOMPENH1385",
        "' 2006 Phnom Penh 1385 ', 06PHNOMPENH1385",
        "10-OTTAWA-57, 10OTTAWA57",
        "06_MOSCOW_9533, 06MOSCOW9533",
        "03 N'DJAMENA 12, 03NDJAMENA12",
        "10\u2013N\u2018DJAMENA\u201357, 10NDJAMENA57",
        "66SAIGON1, 66SAIGON1",
        "09STATE1531333, 09STATE1531333"
    })
    void readsWhatPeopleWrite(String written, String canonical) {
        assertEquals(Optional.of(canonical), Mrn.parse(written).map(Mrn::canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "06",
                "PHNOMPENH1385",
                "06PHNOMPENH",
                "061385",
                "6PHNOMPENH1385",
                "094 QUITO 841",
                "06 PHNOM/PENH 1",
                "06PHNOMPENH0000",
                "06PHNOMPENH12345678",
                "1965SAIGON1",
                "08SECTION01OF02MANAMA492"
            })
    void rejectsAnythingElse(String written) {
        assertEquals(Optional.empty(), Mrn.parse(written));
    }

    @Test
    void expandsTheYearToFourDigits() {
        assertEquals(1985, Mrn.parse("85LIMA1").orElseThrow().year());
        assertEquals(2009, Mrn.parse("09LIMA1").orElseThrow().year());
    }

    @Test
    void rejectsComponentsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Mrn(2006, "Lima", 1));
        assertThrows(IllegalArgumentException.class, () -> new Mrn(6, "LIMA", 1));
        assertThrows(IllegalArgumentException.class, () -> new Mrn(2006, "LIMA", 0));
    }

    @Test
    void parsesInLinearTime() {
        Work.assertLinear("blanks", 500_000, size -> "06" + "A ".repeat(size) + "1", Mrn::parse);
        assertEquals(Optional.empty(), Mrn.parse("06" + "A ".repeat(5_000_000) + "1"));
    }
}
