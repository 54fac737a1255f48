// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortionMarkingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(SBU)          | SBU | ''",
                "(C/NF)         | C   | NF",
                "(C//NOFORN)    | C   | NF",
                "C NF           | C   | NF",
                "(S-NF)         | S   | NF",
                "(S//REL UK)    | S   | REL UK",
                "(S//FGI//NF)   | S   | FGI;NF",
                "(U//FOUO)      | SBU | ''",
                "(LOU)          | SBU | ''",
                "( c )          | C   | ''",
                "(TS/NF)        | TS  | NF",
            })
    void readsLevelAndControls(String text, Sensitivity level, String controls) {
        List<String> expected = controls.isEmpty() ? List.of() : List.of(controls.split(";"));
        assertEquals(Optional.of(new PortionMarking(level, expected, text)), PortionMarking.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "()",
                "(MDC)",
                "(NF)",
                "(July 30)",
                "(CONFIDENTIAL)",
                "(C and D, as the minister said, at length)"
            })
    void readsOtherParenthesesAsProse(String text) {
        assertEquals(Optional.empty(), PortionMarking.parse(text));
    }
}
