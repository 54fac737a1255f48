// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({"1972-12-31, false", "1973-01-01, true", "1975-04-30, true", "1975-05-01, false"})
    void includesItsFirstAndItsLastDay(LocalDate day, boolean included) {
        assertEquals(included, Period.parse("1973-01-01 1975-04-30").includes(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1973-01-01", "countries of Asia"})
    void refusesOtherNamesOfSections(String section) {
        assertThrows(DateTimeParseException.class, () -> Period.parse(section));
    }
}
