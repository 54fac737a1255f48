package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.line.PagedLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GluedHeadingsTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(GluedHeadingsTest.class, "glued-headings.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dividesBeforeTheHeading(CaseBlocks block) {
        List<PagedLine> text = block.lines().stream()
                .map(line -> new PagedLine(line, 1, false))
                .toList();
        List<String> written = GluedHeadings.divide(text).stream()
                .map(line -> (": " + line.text()).stripTrailing())
                .toList();
        assertEquals(block.expected(), written);
    }
}
