// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BritishSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "organised, organized",
        "organisation, organization",
        "reorganising, reorganizing",
        "organism, organism",
        "criticism, criticism",
        "realist, realist",
        "analysis, analysis",
        "analysed, analyzed",
        "labour, labor",
        "labourers, laborers",
        "defence, defense",
        "centre, center",
        "centred, centered",
        "programmes, programs",
        "programmed, programmed",
        "police, police"
    })
    void becomesAmericanSpelling(String british, String american) {
        assertEquals(american, BritishSpelling.american(british));
    }

    /** A search for either word finds the other. */
    @ParameterizedTest
    @CsvSource({
        "organised, organize",
        "labour, labor",
        "defence, defense",
        "centre, centers",
        "programme, programs",
        "travelled, traveling",
        "sceptical, skeptical"
    })
    void bothSpellingsHaveTheSameStem(String british, String american) {
        assertEquals(Form.stemOf(american), Form.stemOf(british));
    }
}
