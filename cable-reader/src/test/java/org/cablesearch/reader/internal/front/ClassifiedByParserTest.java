// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifiedByParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(ClassifiedByParserTest.class, "classifiers.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsNamesAndReasons(CaseBlocks block) {
        FrontMatter front = FrontMatterCases.frontMatter(block.lines());
        ClassifiedByParser.Result result = ClassifiedByParser.parse(
                front.classifiedBy().isEmpty() ? ClassifiedByParser.inText(front.text()) : front.classifiedBy());
        List<String> written = new ArrayList<>(result.names().isEmpty() ? List.of("-") : result.names());
        if (!result.reasons().isEmpty()) {
            written.add(String.join(" ", result.reasons()));
        }
        assertEquals(block.expected(), written);
    }
}
