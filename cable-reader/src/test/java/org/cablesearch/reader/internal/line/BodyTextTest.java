// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTextTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(BodyTextTest.class, "bodies.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void removesWhatThePublisherAdded(CaseBlocks block) {
        BodyText body = BodyText.of(Line.of(block.text(), 1));
        List<String> written = new ArrayList<>();
        body.lines()
                .forEach(line ->
                        written.add(line.isBlank() ? ":" : ": " + line.text().stripTrailing()));
        body.problems().forEach(problem -> written.add("! " + problem.code()));
        assertEquals(block.expected(), written);
    }
}
