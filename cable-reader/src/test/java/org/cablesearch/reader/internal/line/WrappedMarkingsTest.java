package org.cablesearch.reader.internal.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrappedMarkingsTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(WrappedMarkingsTest.class, "wrapped-markings.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bringsMarkingsBackToOneLine(CaseBlocks block) {
        List<PagedLine> text = block.lines().stream()
                .map(line -> new PagedLine(line, 1, false))
                .toList();
        List<String> written = WrappedMarkings.join(text).stream()
                .map(line -> (": " + line.text()).stripTrailing())
                .toList();
        assertEquals(block.expected(), written);
    }
}
