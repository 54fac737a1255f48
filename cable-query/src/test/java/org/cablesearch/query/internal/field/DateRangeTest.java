// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.cablesearch.query.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2008                | 2008-01-01 | 2008-12-31",
                "May 2008            | 2008-05-01 | 2008-05-31",
                "feb. 2008           | 2008-02-01 | 2008-02-29",
                "SEPT 2008           | 2008-09-01 | 2008-09-30",
                "2008/05             | 2008-05-01 | 2008-05-31",
                "2008-5              | 2008-05-01 | 2008-05-31",
                "2008-8-5            | 2008-08-05 | 2008-08-05",
                "1st May 2008        | 2008-05-01 | 2008-05-01",
                "August 22nd, 2008   | 2008-08-22 | 2008-08-22",
                "2008/5/3            | 2008-05-03 | 2008-05-03",
                "15 August 2008      | 2008-08-15 | 2008-08-15",
                "August 15, 2008     | 2008-08-15 | 2008-08-15",
                "15.8.2008           | 2008-08-15 | 2008-08-15",
                "15.8.08             | 2008-08-15 | 2008-08-15",
                "03.04.2008          | 2008-04-03 | 2008-04-03",
                "15/8/2008           | 2008-08-15 | 2008-08-15",
                "15.8.08             | 2008-08-15 | 2008-08-15",
                "8/15/2008           | 2008-08-15 | 2008-08-15",
                "enero 2010          | 2010-01-01 | 2010-01-31",
                "Enero de 2010       | 2010-01-01 | 2010-01-31",
                "1 de enero de 2010  | 2010-01-01 | 2010-01-01",
                "f\u00e9vrier 2008        | 2008-02-01 | 2008-02-29",
                "1er ao\u00fbt 2008      | 2008-08-01 | 2008-08-01",
                "3. M\u00e4rz 2008        | 2008-03-03 | 2008-03-03",
                "settembre 2008      | 2008-09-01 | 2008-09-30",
                "dezembro de 2008    | 2008-12-01 | 2008-12-31",
                "04/04/2008          | 2008-04-04 | 2008-04-04"
            })
    void readsDatesAsPeopleWriteThem(String text, String first, String last) {
        DateRange range = DateRange.of(text);
        assertEquals(first, range.firstDay().toString());
        assertEquals(last, range.lastDay().toString());
    }

    @Test
    void refusesAmbiguousDates() {
        InvalidValueException wrong = assertThrows(InvalidValueException.class, () -> DateRange.of("03/04/2008"));
        assertEquals("\"03/04/2008\" can mean two dates; write 2008-04-03 or 2008-03-04", wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"30 February 2008", "13/13/2008", "Mayor 2008", "2008/13", "32.1.2008", "1 May 2 2008"})
    void refusesTextsThatAreNotDates(String text) {
        assertThrows(InvalidValueException.class, () -> DateRange.of(text));
    }
}
