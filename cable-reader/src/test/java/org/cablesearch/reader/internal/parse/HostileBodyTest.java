// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.reader.internal.input.RawCables;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work grows no faster than the body, whatever it contains. */
class HostileBodyTest {

    private static final int LENGTH = 24_000;

    private static final String FRONT = "UNCLAS ROME 000012\nTAGS: PREL IT\nSUBJECT: FISH\n\n1. (U) Text.\n";

    static Stream<String> parts() {
        return Stream.of(
                "x",
                " ",
                "\n",
                "-",
                "- ",
                "(",
                ")",
                "[",
                "\0",
                "\ud800",
                "\\\n",
                "¶",
                "¶1. ",
                "E.O. 12958: ",
                "E",
                "TAGS: ",
                "TAGS",
                "PREL ",
                "PREL, ",
                "PHUMBA ",
                "OVIP (",
                "(A, B) ",
                "SUBJECT: ",
                "SUBJECT:\n",
                "S",
                "REF: ",
                "REF",
                "REF A\n",
                "A. ROME 1\n",
                "Classified By: ",
                "Classified By: Jane Roe\n",
                "CLASSIFIED",
                "C O N F I D E N T I A L ",
                "S E C R E T\n",
                "SECRET SECTION 01 OF 02 ROME 000012\n",
                "SIPDIS\n",
                "SIPDIS ",
                "FOR A ",
                " OF ",
                "ROME 00000012 001 OF 002 ",
                "ROME 00000012  001.2 OF 003\n",
                "PAGE 01 ",
                "PAGE 02 X 123456Z ",
                "SECRET PAGE 02 X 123456Z ",
                "CONFIDENTIAL\nPAGE 02 ROME 00012 123456Z\n",
                "1. (C) x\n",
                "1. (C) ",
                "2. x\n",
                "1 (C",
                "9)\n",
                "1. (c) x\n\n",
                "------\nHEAD\n------\n",
                "-----\n\n",
                "HEAD -----\n",
                "Summary: ",
                "SUMMARY\n",
                "1. (C) Summary: x\n",
                "END SUMMARY ",
                "END ",
                "End\n",
                "Comment: ",
                "(Comment: ",
                "1. (C) Comment: x\n\n",
                "END COMMENT. ",
                "BAKER\n",
                "x. BAKER",
                "NNNN\n",
                "http://x\n",
                "*\n",
                "1.4 ",
                "1.4 (b) ",
                "1.",
                "for reasons ",
                "Jane Roe, ",
                "and ",
                "&#8217;",
                "<br>\n");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void workIsLinear(String part) {
        String many = part.repeat(LENGTH / part.length());
        assertEquals("08ROME12", parse(many).id());
        assertEquals("FISH", parse(FRONT + many).subject().substring(0, 4));
        for (String begin : List.of("", FRONT, "TAGS: ", "SUBJECT: FISH\nREF: ", "SUBJECT: FISH\nClassified By: ")) {
            Work.assertLinear(
                    begin + part,
                    LENGTH / part.length() / 8,
                    size -> begin + part.repeat(size),
                    HostileBodyTest::parse);
        }
    }

    @Test
    void readsALineOfTwoMillionCharacters() {
        for (String start : List.of("", FRONT, "TAGS: ", "SUBJECT: FISH\nREF: ", "SUBJECT: FISH\nClassified By: ")) {
            assertEquals("08ROME12", parse(start + "x".repeat(2_000_000)).id(), start);
        }
    }

    @Test
    void readsTenThousandNestedParentheses() {
        String nested = "(Comment: ".repeat(10_000) + ")".repeat(10_000);
        assertTrue(parse(FRONT + nested).comment().isPresent());
    }

    @Test
    void readsManyTags() {
        Cable cable = parse("TAGS: " + "PREL QQZX ".repeat(200_000) + "\nSUBJECT: FISH");
        assertEquals(2, cable.tags().size());
    }

    /** So many parts that the test times out if each part is compared with all parts above it. */
    @Test
    void readsAParagraphOfManyParts() {
        Cable cable = parse(FRONT + "More text.\n\n".repeat(150_000));
        assertEquals(1, cable.paragraphs().size());
    }

    @Test
    void readsManyParagraphs() {
        StringBuilder body = new StringBuilder("SUBJECT: FISH\n\n");
        for (int i = 1; i <= 100_000; i++) {
            body.append(i % 999 + 1).append(". (C) Text.\n\n");
        }
        assertTrue(parse(body.toString()).paragraphs().size() > 90_000);
    }

    private static Cable parse(String body) {
        return CableParser.parse(RawCables.of(
                "08ROME12",
                "",
                Optional.empty(),
                DatePrecision.DAY,
                "",
                "",
                "FM AMEMBASSY ROME",
                1,
                body,
                2,
                List.of()));
    }
}
