// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionsTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(SectionsTest.class, "sections.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsSummaryAndComment(CaseBlocks block) {
        SignatureParser.Result signature = SignatureParser.parse(block.paged());
        Sections.Result result =
                Sections.find(ParagraphParser.parse(signature.lines(), signature.tail(), Optional.empty()));
        List<String> written = new ArrayList<>();
        written.add(result.paragraphs().stream()
                .map(paragraph -> paragraph.role().name())
                .collect(Collectors.joining(" ", "roles ", "")));
        result.summary().ifPresent(text -> written.add("summary " + text.replace('\n', '/')));
        result.comment().ifPresent(text -> written.add("comment " + text.replace('\n', '/')));
        result.problems()
                .forEach(problem -> written.add(
                        "! " + problem.code() + " at " + problem.line().orElse(0)));
        assertEquals(block.expected(), written);
    }
}
