// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionMarksTest {

    private static final String HEAD = "C O N F I D E N T I A L SECTION 01 OF 02 LIMA 001000 SIPDIS NSC FOR DOE"
            + " E.O. 12958: DECL: 05/26/10 PGOV, PREL, PE TALKS ABOUT A VERY LONG MATTER";

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(SectionMarksTest.class, "section-marks.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void removesTheFirstLinesOfFurtherSections(CaseBlocks block) {
        assertEquals(
                block.expected(),
                CaseBlocks.written(SectionMarks.remove(block.paged(), HEAD).text()));
    }
}
