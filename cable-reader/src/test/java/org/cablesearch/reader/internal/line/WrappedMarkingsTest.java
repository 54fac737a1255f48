// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void rejoinsMarkingsSplitByLineEnds(CaseBlocks block) {
        assertEquals(block.expected(), CaseBlocks.written(WrappedMarkings.join(block.paged())));
    }
}
