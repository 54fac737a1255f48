// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(SubjectParserTest.class, "subjects.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSubject(CaseBlocks block) {
        FrontMatter front = FrontMatterCases.frontMatter(block.lines());
        assertEquals(String.join("\n", block.expected()), SubjectParser.parse(front.subject()));
    }
}
