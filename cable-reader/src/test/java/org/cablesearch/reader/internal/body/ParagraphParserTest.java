package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(ParagraphParserTest.class, "paragraphs.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dividesTheText(CaseBlocks block) {
        ParagraphParser.Result result = ParagraphParser.parse(block.paged(), List.of());
        List<String> written = new ArrayList<>();
        result.paragraphs().forEach(paragraph -> written.add(written(paragraph)));
        result.problems().forEach(problem -> written.add("! " + problem.code()));
        assertEquals(block.expected(), written);
    }

    private static String written(Paragraph paragraph) {
        String number = paragraph.number().isPresent()
                ? String.valueOf(paragraph.number().getAsInt())
                : "-";
        return number + " " + paragraph.marking().map(PortionMarking::text).orElse("-") + " ["
                + paragraph.heading().orElse("") + "] " + paragraph.text().replace('\n', '/');
    }
}
