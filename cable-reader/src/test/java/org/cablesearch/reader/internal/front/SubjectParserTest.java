// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.line.Line;
import org.junit.jupiter.api.Test;
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

    @Test
    void upToThreeEndingsAreCutOneAfterAnother() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces = List.of("\\", "Sensitive but", "SENSITIVE BUT", "A", "Sensitive", "but", "B\\");
        for (int i = 0; i < 5_000; i++) {
            String subject = String.join(
                    " ",
                    random.ints(1 + random.nextInt(6), 0, pieces.size())
                            .mapToObj(pieces::get)
                            .toList());
            assertEquals(
                    withoutEndings(subject),
                    SubjectParser.parse(List.of(new Line(1, subject))),
                    () -> "\"" + subject + "\", seed " + seed);
        }
    }

    private static String withoutEndings(String subject) {
        String cut = subject;
        for (int endings = 0; endings < 3; endings++) {
            for (String ending : List.of(" \\", " Sensitive but")) {
                int start = cut.length() - ending.length();
                if (start > 0 && cut.substring(start).equalsIgnoreCase(ending)) {
                    cut = cut.substring(0, start);
                    break;
                }
            }
        }
        return cut;
    }
}
