// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "Hok Lundy      | hok lundy",
                "Núñez’s        | nunez's",
                "Nu\u0301n\u0303ez | nunez",
                "Sørensen       | sorensen",
                "ŁÓDŹ           | lodz",
                "Đoko Æther     | doko aether",
                "Groß, GROẞ     | gross, gross",
                "Işık, İstanbul | isik, istanbul",
                "“Anna–Maria”   | \"anna-maria\"",
                "Ａ１²           | a12",
                "Йошкар άλφα    | йошкар άλφα",
                "김대중 日本        | 김대중 日本",
                "\ud83d\ude00   | \ud83d\ude00",
            })
    void foldsCaseAccentsAndTypography(String written, String folded) {
        assertEquals(folded, Folding.fold(written));
    }

    @ParameterizedTest
    @CsvSource({"Ministère de l’Intérieur, Ministere de l'Interieur", "ÆGIR, AEGIR"})
    void keepsTheCaseOnRequest(String written, String plain) {
        assertEquals(plain, Folding.withoutAccents(written));
    }

    @ParameterizedTest
    @CsvSource({"al-Qa’ida, alqaida", "U.N., un", "Éli, eli", "'', ''"})
    void keepsOnlyLettersAndDigits(String written, String letters) {
        assertEquals(letters, Folding.letters(written));
    }
}
