// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphNameTest {

    /** Paragraphs 1, 2, one without a number, then those of an annex: 1 and 2 again. */
    private static final Cable CABLE = Cable.builder("06X1")
            .paragraphs(List.of(
                    Paragraph.numbered(1, "", "a"),
                    Paragraph.numbered(2, "", "b"),
                    Paragraph.of("c").index(2),
                    Paragraph.numbered(1, "", "d").index(3),
                    Paragraph.numbered(2, "", "e").index(4)))
            .build();

    @ParameterizedTest
    @CsvSource({
        "1, a d",
        "¶2, b e",
        "¶ 2.5, e",
        "2.2, b",
        ".3, c",
        "¶.1, a",
        "2.3, ''",
        "3, ''",
        ".6, ''",
        "0, ''",
    })
    void namesParagraphs(String name, String texts) {
        List<String> found = ParagraphName.parse(name).orElseThrow().in(CABLE).stream()
                .map(Paragraph::text)
                .toList();
        assertEquals(texts, String.join(" ", found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "¶", ".", "16.", "x", "1.2.3", "-1", "99999999999", "1 2"})
    void refusesOthers(String text) {
        assertTrue(ParagraphName.parse(text).isEmpty(), text);
    }

    @ParameterizedTest
    @CsvSource({
        "06X1 ¶7, 06X1, ¶7",
        "06X1 ¶16.18, 06X1, ¶16.18",
        "06X1¶.18, 06X1, ¶.18",
        "06 X 1 para 7, 06 X 1, ¶7",
        "06X1 para.7, 06X1, ¶7",
        "06X1 paras. 7.9, 06X1, ¶7.9",
        "06X1, , ",
        "06X1 ¶, , ",
        "06X1 7, , ",
    })
    void findsTheNameAfterAnId(String text, String cable, String paragraph) {
        Optional<ParagraphName.AtEnd> found = ParagraphName.atEnd(text);
        assertEquals(Optional.ofNullable(cable), found.map(ParagraphName.AtEnd::cable));
        assertEquals(
                Optional.ofNullable(paragraph),
                found.map(name -> name.paragraph().toString()));
    }

    @Test
    void theFullNameHasOneMeaning() {
        for (Paragraph paragraph : CABLE.paragraphs()) {
            ParagraphName name = ParagraphName.of(paragraph);
            assertEquals(List.of(paragraph), name.in(CABLE));
            assertEquals(Optional.of(name), ParagraphName.parse(name.toString()));
        }
    }

    @Test
    void tellsApartParagraphsWithOneNumber() {
        assertEquals(
                List.of("the cable 06X1 has 2 paragraphs with the number 1; this is the first, ¶1.1; also: ¶1.4"),
                Stream.of("1", "1.4", ".3", "9")
                        .flatMap(name -> ParagraphName.parse(name).orElseThrow().ambiguity(CABLE).stream())
                        .toList());
    }
}
