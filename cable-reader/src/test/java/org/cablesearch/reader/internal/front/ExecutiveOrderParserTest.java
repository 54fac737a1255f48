// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutiveOrderParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(ExecutiveOrderParserTest.class, "orders.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsOrderAndDay(CaseBlocks block) {
        ExecutiveOrderParser.Result result = ExecutiveOrderParser.parse(
                FrontMatterCases.frontMatter(block.lines()).order());
        String written = result.order().orElse("-") + " "
                + result.declassifyOn().map(Object::toString).orElse("-");
        String reasons = String.join(" ", result.reasons());
        assertEquals(block.expected(), List.of((written + " " + reasons).strip()));
    }
}
