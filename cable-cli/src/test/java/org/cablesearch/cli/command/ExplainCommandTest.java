// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cablesearch.cli.manual.ProblemPage;
import org.cablesearch.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code cables explain}, and the page that it reads. */
class ExplainCommandTest {

    @Test
    void pageListsExactlyTheExistingCodes() throws IOException {
        TreeSet<String> codes =
                Arrays.stream(ProblemCode.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        codes.add("CONFLICT");
        assertEquals(codes, new TreeSet<>(ProblemPage.entries().keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsUnderTheHeadingOfItsKind(ProblemCode code) throws IOException {
        ProblemPage.Entry entry = ProblemPage.entries().get(code.name());
        assertEquals(code.isRejecting() ? "Rejections" : code.isRepair() ? "Repairs" : "Problems", entry.kind());
        assertFalse(entry.text().isEmpty());
    }

    @Test
    void explainsOneCode() {
        assertEquals(new Run(0, """
                PARAGRAPH_NUMBERING (repairs)

                A paragraph number is repeated or missing in the cable itself. The paragraphs
                are kept in their order, with the numbers they have.
                """, ""), Run.of("explain", "paragraph_numbering"));
    }

    @Test
    void listsAllCodes() {
        String out = Run.of("explain").out();
        assertEquals("Rejections:\n  UNKNOWN_FORMAT\n", out.substring(0, out.indexOf("  MALFORMED")));
    }
}
