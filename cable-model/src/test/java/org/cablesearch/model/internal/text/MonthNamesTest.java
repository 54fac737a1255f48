// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {

    @ParameterizedTest
    @CsvSource({
        "JAN, 1",
        "january, 1",
        "May, 5",
        "mar, 3",
        "Sept, 9",
        "sep, 9",
        "DECEMBER, 12",
        "janu, 0",
        "ja, 0",
        "'', 0"
    })
    void numbersAMonth(String name, int number) {
        assertEquals(number, MonthNames.number(name));
    }

    @ParameterizedTest
    @CsvSource({
        "January, true, 1",
        "sept, false, 9",
        "marz, false, 3",
        "dezembro, false, 12",
        "augustus, false, 8",
        "marco, false, 0",
        "marco, true, 3",
        "set, false, 0",
        "set, true, 9",
        "-, true, 0",
        "paris, true, 0"
    })
    void numbersAMonthInAnyLanguage(String name, boolean besideDay, int number) {
        assertEquals(number, MonthNames.inAnyLanguage(name, besideDay));
    }

    @Test
    void shortensAMonth() {
        assertEquals("SEP", MonthNames.abbreviation(Month.SEPTEMBER));
    }
}
