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

    @Test
    void shortensAMonth() {
        assertEquals("SEP", MonthNames.abbreviation(Month.SEPTEMBER));
    }
}
