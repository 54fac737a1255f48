// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Span;
import org.junit.jupiter.api.Test;

class TextReferenceTest {

    @Test
    void returnsOnlyCertainCitations() {
        Cable cable = Cable.builder("06BANGKOK8043")
                .references(List.of(
                        new Reference(Optional.of("A"), Optional.of("06PHNOMPENH2611"), "06 PHNOM PENH 2611"),
                        new Reference(Optional.of("B"), Optional.empty(), "an e-mail")))
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(U)", "The trawler of ref A has papers."),
                        Paragraph.numbered(2, "(U)", "See ref B, and 06 PHNOM PENH 2488.")))
                .build();

        assertEquals(
                List.of(
                        new TextReference(0, new Span(15, 20), "06PHNOMPENH2611"),
                        new TextReference(1, new Span(15, 33), "06PHNOMPENH2488")),
                TextReference.of(cable));
    }
}
