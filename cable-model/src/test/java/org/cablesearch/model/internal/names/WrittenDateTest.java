// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27 July 2006, tells    | 2006-07-27  | 12",
                "July 27th, 2006)       | 2006-07-27  | 15",
                "27th of July, 2006     | 2006-07-27  | 18",
                "27. Juli 2006          | 2006-07-27  | 13",
                "5 de março de 2006     | 2006-03-05  | 18",
                "12 set. 2006           | 2006-09-12  | 12",
                "27 luglio 2006         | 2006-07-27  | 14",
                "le 27 juillet          | none        | 0",
                "2006-07-27.            | 2006-07-27  | 10",
                "27.7.2006              | 2006-07-27  | 9",
                "27/7/06                | 2006-07-27  | 7",
                "03/04/2006             | 2006-04-03 2006-03-04 | 10",
                "July 2006              | 2006-07-01  | 9",
                "set 2006               | none        | 0",
                "marco 2006             | none        | 0",
                "31 June 2006           | none        | 0",
                "27 July 20065          | none        | 0"
            })
    void readsADateInAText(String text, String days, int end) {
        var date = WrittenDate.at(Folding.fold(text), 0);
        assertEquals(
                days,
                date.map(one -> one.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                        .orElse("none"));
        assertEquals(end, date.map(WrittenDate::end).orElse(0));
    }

    @Test
    void aMonthAgreesWithEachOfItsDaysAndEitherReadingOfADayWithIts() {
        LocalDate sent = LocalDate.of(2006, 3, 4);
        assertTrue(WrittenDate.at("march 2006", 0).orElseThrow().agrees(sent));
        assertTrue(WrittenDate.at("03/04/2006", 0).orElseThrow().agrees(sent));
        assertEquals(false, WrittenDate.at("5 march 2006", 0).orElseThrow().agrees(sent));
    }
}
