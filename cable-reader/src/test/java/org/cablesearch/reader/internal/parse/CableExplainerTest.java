// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.input.RawCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CableExplainerTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(CableExplainerTest.class, "explained.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void explainsEachLine(CaseBlocks block) {
        List<LineReading> lines = CableExplainer.explain(cable("", block.text()));
        assertEquals(block.input(), lines.stream().map(LineReading::text).toList());
        assertEquals(
                block.expected(),
                lines.stream()
                        .filter(line -> line.role() != LineReading.Role.BLANK)
                        .map(CableExplainerTest::written)
                        .toList());
    }

    @Test
    void linesHaveTheirNumbersInTheSource() {
        List<LineReading> lines = CableExplainer.explain(cable("FM AMEMBASSY LIMA\nTO SECSTATE", "UNCLAS\n1. Text."));
        assertEquals(
                List.of("6 header", "7 header", "7 field", "8 paragraph"),
                lines.stream().map(line -> line.line() + " " + line.role()).toList());
    }

    private static RawCable cable(String header, String body) {
        return RawCables.of(
                "05LIMA100",
                "",
                Optional.empty(),
                DatePrecision.DAY,
                "CONFIDENTIAL",
                "Embassy Lima",
                header,
                6,
                body,
                7,
                List.of());
    }

    private static String written(LineReading line) {
        return line.role() + line.field().map(field -> " " + field).orElse("")
                + (line.paragraph().isPresent() ? " " + line.paragraph().getAsInt() : "") + ": " + line.rule();
    }
}
