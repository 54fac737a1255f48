// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCaseTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "crocker, Crocker",
                "o'neil, O'Neil",
                "d’alema, D’Alema",
                "mu'allim, Mu'allim",
                "mccain, McCain",
                "mcc, Mcc",
                "éluard, Éluard",
                "l', L'",
                "||, ||",
            })
    void capitalizesTheWordsOfNames(String lower, String cased) {
        assertEquals(cased, NameCase.capitalized(lower));
    }
}
