// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(ParagraphParserTest.class, "paragraphs.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dividesTheText(CaseBlocks block) {
        ParagraphParser.Result result = ParagraphParser.parse(block.paged(), List.of(), Optional.empty());
        List<String> written = new ArrayList<>();
        result.paragraphs().forEach(paragraph -> written.add(written(paragraph)));
        result.problems().forEach(problem -> written.add("! " + problem.code()));
        assertEquals(block.expected(), written);
    }

    /** 09RABAT988. */
    @Test
    void footerBoxIsNotText() {
        List<PagedLine> tail = Stream.of("*****", "Visit our site:", "lima.example", "*****")
                .map(line -> new PagedLine(new Line(9, line), 1, false))
                .toList();
        List<Paragraph> paragraphs =
                ParagraphParser.parse(List.of(), tail, Optional.empty()).paragraphs();
        assertEquals("Visit our site:\nlima.example", paragraphs.get(0).text());
    }

    private static String written(Paragraph paragraph) {
        String number = paragraph.number().isPresent()
                ? String.valueOf(paragraph.number().getAsInt())
                : "-";
        return number + " " + paragraph.marking().map(PortionMarking::text).orElse("-") + " ["
                + paragraph.heading().orElse("") + "] " + paragraph.text().replace('\n', '/');
    }
}
