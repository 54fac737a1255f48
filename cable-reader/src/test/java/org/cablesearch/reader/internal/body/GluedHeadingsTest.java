// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GluedHeadingsTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(GluedHeadingsTest.class, "glued-headings.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dividesBeforeTheHeading(CaseBlocks block) {
        assertEquals(block.expected(), CaseBlocks.written(GluedHeadings.divide(block.paged())));
    }
}
