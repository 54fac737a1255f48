package org.cablesearch.reader.internal.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionMarksTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(SectionMarksTest.class, "section-marks.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void removesTheFirstLinesOfFurtherSections(CaseBlocks block) {
        assertEquals(block.expected(), CaseBlocks.written(SectionMarks.remove(block.paged())));
    }
}
