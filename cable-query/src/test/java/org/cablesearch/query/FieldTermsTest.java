// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            people       | LUNDY, Hok         | hok@0[7-10] lundy@1[0-5]
            people.exact | General Hok Lundy  | hok@0[8-11] lundy@1[12-17]
            people       | al-Qadhafi         | qadhafi@0[3-10] alqadhafi@0[3-10]
            signer       | TAYLOR,S           | taylor@0[0-6]
            orgs         | G/TIP office       | gtip@0[0-5] g@0[0-5] tip@0[0-5] office@1[6-12]
            tags         | human rights       | HUMAN RIGHTS@0[0-12]
            text         | the reports        | the@0[0-3] reports@1[4-11] ~report@1[4-11]
            origin       | Embassies          | embassies@0[0-9]
            id           | 06 Phnom Penh 1385 | 06PHNOMPENH1385@0[0-18]
            date         | 2006-08            | 2006-08@0[0-7]
            """)
    void showsTermsAndPlaces(String field, String text, String expected) {
        String found = CableField.parse(field).orElseThrow().terms(text).stream()
                .map(token -> token.text() + "@" + token.position() + "["
                        + token.place().start() + "-" + token.place().end() + "]")
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @EnumSource(CableField.class)
    void analysesEveryField(CableField field) {
        assertTrue(field.terms("").isEmpty());
        assertEquals(0, field.terms("secret").get(0).position());
    }
}
