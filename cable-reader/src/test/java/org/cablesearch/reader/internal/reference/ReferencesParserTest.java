// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Reference;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencesParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(ReferencesParserTest.class, "references.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheField(CaseBlocks block) {
        assertEquals(block.expected(), written(parsed(block.lines(), block.id())));
    }

    @ParameterizedTest
    @CsvSource({
        // No post but the Department sent more than 30 cables a day from 2007 on.
        "08OTTAWA900, 2008-05-13, BEIJING 5361, 07BEIJING5361",
        "08OTTAWA900, 2008-10-13, BEIJING 5361, 08BEIJING5361",
        "06OTTAWA900, 2006-05-13, BEIJING 5361, 06BEIJING5361",
        "07OTTAWA104, 2007-01-12, STATE 203879, 06STATE203879",
        "07OTTAWA104, 2007-04-12, STATE 203879, 07STATE203879",
        "76OTTAWA104, 1976-04-12, STATE 203879, 75STATE203879",
        "09OTTAWA900, 2009-05-13, BRASILIA 709 (08), 08BRASILIA709",
    })
    void decidesTheYearByTheDay(String citing, LocalDate sent, String reference, String cited) {
        assertEquals(
                List.of("- " + cited + " " + reference),
                written(ReferencesParser.parse(Line.of(reference, 1), citing, Optional.of(sent))));
    }

    private static ReferencesParser.Result parsed(List<Line> field, String citing) {
        return ReferencesParser.parse(field, citing, Optional.empty());
    }

    private static List<String> written(ReferencesParser.Result result) {
        List<String> lines = new ArrayList<>();
        for (Reference reference : result.references()) {
            lines.add(reference.label().orElse("-") + " " + reference.cable().orElse("-") + " " + reference.text());
        }
        result.problems().forEach(problem -> lines.add("! " + problem.code()));
        return lines;
    }

    @Test
    void reportsTheLineOfAProblem() {
        List<Line> field = Line.of("A. LIMA 1\nB. TRIPOLII 13", 7);
        assertEquals(8, parsed(field, "08OTTAWA900").problems().get(0).line().getAsInt());
    }

    @Test
    void staysLinear() {
        for (String part : List.of(
                "(", "A. ", "STATE ", "1 ", "STATE 1 ", "QWERTYUIOP 1 ", "1/", "PAGE 01 ", " OF ", "¶", ";", "O")) {
            ReferencesParser.Result result = parsed(Line.of(part.repeat(1_000_000), 1), "08OTTAWA900");
            assertTrue(result.problems().stream().anyMatch(p -> p.code() == ProblemCode.LIMIT_REACHED), part);
            Work.assertLinear(
                    part, 10_000, size -> Line.of(part.repeat(size), 1), field -> parsed(field, "08OTTAWA900"));
        }
    }

    @Test
    void staysLinearOverManyLines() {
        List<Line> field = Line.of("A. QWERTYUIOP 1\n".repeat(100_000), 1);
        assertTrue(parsed(field, "08OTTAWA900").references().size() < 10_000);
    }
}
