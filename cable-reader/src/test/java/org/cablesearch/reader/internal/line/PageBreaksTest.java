// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageBreaksTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(PageBreaksTest.class, "page-marks.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rejoinsSentencesCutByPageMarks(CaseBlocks block) {
        List<String> written = PageBreaks.remove(block.lines()).stream()
                .map(line -> (line.page() + ": " + line.text()).stripTrailing())
                .toList();
        assertEquals(block.expected(), written);
    }
}
