// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;
import org.cablesearch.model.DatePrecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordDateTest {

    @ParameterizedTest
    @CsvSource({
        "Tue Aug 01 00:00:00 +0200 2006, 2006-08-01T00:00, DAY",
        "Tue Aug 01 23:30:00 -1100 2006, 2006-08-01T00:00, DAY",
        "Fri Feb 25 00:00:00 CET 1972,   1972-02-25T00:00, DAY",
        "2/25/1972 9:09,                 1972-02-25T09:09, MINUTE",
        "12/01/2006 23:59:30,            2006-12-01T23:59, MINUTE",
        "2/25/1972,                      1972-02-25T00:00, DAY",
        "2000-11-29 13:01,               2000-11-29T13:01, MINUTE",
        "2000-11-29,                     2000-11-29T00:00, DAY",
    })
    void readsTheDatesOfAllLayouts(String text, LocalDateTime time, DatePrecision precision) {
        assertEquals(Optional.of(new RecordDate(time, precision)), RecordDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "25/2/1972 9:09",
                "2/30/2006 9:09",
                "2006-08-01 25:00",
                "Tue Foo 01 00:00:00 +0200 2006",
                "Tue Feb 30 00:00:00 +0200 2006",
                "1/1/2006 0:00 and much more text after it"
            })
    void otherTextsAreNotDates(String text) {
        assertEquals(Optional.empty(), RecordDate.parse(text));
    }
}
