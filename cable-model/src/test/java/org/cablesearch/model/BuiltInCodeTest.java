// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cables built in code are the same as cables that were read. */
class BuiltInCodeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "PHUM, PHUM, SUBJECT, Human Rights",
                "phum, PHUM, SUBJECT, Human Rights",
                "' Cb ', CB, COUNTRY, Cambodia",
                "AFDB, AFDB, ORGANIZATION, African Development Bank",
                "kawc, KAWC, PROGRAM, Atrocities and War Crimes",
                "KZZZ, KZZZ, PROGRAM, none",
                "Albright Madeleine, ALBRIGHT MADELEINE, PERSON, none",
                "QQ, QQ, UNKNOWN, none"
            })
    void aTagHasItsKindAndName(String text, String code, TagKind kind, String name) {
        assertEquals(new Tag(code, kind, Optional.ofNullable(name), text), Tag.of(text));
    }

    @Test
    void paragraphsGetTheirPlaces() {
        Cable cable = Cable.builder("06A1")
                .paragraphs(List.of(Paragraph.of("a"), Paragraph.of("b"), Paragraph.numbered(1, "", "c")))
                .build();
        assertEquals(
                List.of(0, 1, 2),
                cable.paragraphs().stream().map(Paragraph::index).toList());
    }

    @Test
    void mentionsKeepOnlyParagraphsThatAreThere() {
        List<Integer> places = List.of(-1, 0, 1, 2, Integer.MAX_VALUE);
        Cable cable = Cable.builder("06A1")
                .entities(new Entities(
                        List.of(PersonMention.of("Hok Lundy", places)), List.of(OrgMention.of("World Bank", places))))
                .paragraphs(List.of(Paragraph.of("a"), Paragraph.of("b")))
                .build();
        assertEquals(List.of(0, 1), cable.entities().people().getFirst().paragraphs());
        assertEquals(List.of(0, 1), cable.entities().orgs().getFirst().paragraphs());
    }
}
