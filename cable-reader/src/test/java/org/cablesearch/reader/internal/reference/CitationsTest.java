// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Span;
import org.cablesearch.reader.TextReference;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CitationsTest {

    private static final List<Reference> REFERENCES = List.of(
            reference("A", "08LIMA12"),
            reference("B", "08LIMA13"),
            new Reference(Optional.of("C"), Optional.empty(), "E-MAIL"),
            reference("D", "08LIMA14"),
            reference("D", "08LIMA15"),
            reference("E", "08BOGOTA5"));

    private static Reference reference(String label, String cable) {
        return new Reference(Optional.of(label), Optional.of(cable), cable);
    }

    private static Paragraph paragraph(String text) {
        return Paragraph.numbered(1, "", text);
    }

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(CitationsTest.class, "citations.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsCitations(CaseBlocks block) {
        String text = block.text();
        List<String> found = Citations.in(paragraph(text), REFERENCES, block.id()).stream()
                .map(citation -> citation.cable() + " "
                        + text.substring(
                                citation.place().start(), citation.place().end()))
                .toList();
        assertEquals(block.expected(), found);
    }

    @Test
    void aBareReftelCitesTheOnlyReference() {
        List<Reference> one = REFERENCES.subList(0, 1);
        assertEquals(
                List.of(new TextReference(0, new Span(4, 10), "08LIMA12")),
                Citations.in(paragraph("per reftel, we"), one, "08OTTAWA900"));
    }

    @Test
    void staysLinear() {
        for (String part : List.of("ref ", "refs A, ", "A ", "1 ", "LIMA ", "LIMA 1 ", "reftel", "(", "-", "\n")) {
            Work.assertLinear(
                    part,
                    10_000,
                    size -> paragraph(part.repeat(size)),
                    text -> Citations.in(text, REFERENCES.subList(0, 2), "08OTTAWA900"));
        }
    }
}
