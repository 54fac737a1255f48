// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Routing;
import org.cablesearch.model.internal.text.Controls;
import org.cablesearch.query.Citation;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.report.Report.Asked;
import org.cablesearch.query.internal.report.Report.Entry;
import org.cablesearch.query.internal.report.Report.Part;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports as files: each format as a person has read it, and hostile texts. */
class ReportTest {

    private static final Path RESOURCES = Path.of("src/test/resources/org/cablesearch/query/internal/report");

    private static final Instant TIME = Instant.parse("2026-12-01T12:03:59Z");

    private static Cable cable(String subject, Paragraph... paragraphs) {
        return Cable.builder("06PHNOMPENH2611")
                .origin("Embassy Phnom Penh")
                .subject(subject)
                .date(CableDate.of(Instant.parse("2006-09-12T09:30:00Z")))
                .routing(Routing.NONE.to(List.of(Addressee.of("SECSTATE WASHDC"))))
                .paragraphs(List.of(paragraphs))
                .build();
    }

    private static Entry entry(Cable cable, int index, String note) {
        return Entry.of(
                Citation.of(cable).collection("Sample Archive"),
                Optional.of(cable.paragraphs().get(index)),
                note);
    }

    private static Report report() {
        Cable cable = cable(
                "KAMPONG SRAEM: A PORT -- AND ITS *POLICE*",
                Paragraph.numbered(1, "(SBU)", "The port has 3 piers & one crane; it\nlanded <1,000 tons in May."),
                Paragraph.numbered(
                        2,
                        "(C/NF)",
                        "What is paid:\n- to the police, $5 a truck;\n- to the customs, 10% of\n  the load.\n\nNobody\nobjects."),
                Paragraph.numbered(3, "", "Prices in riel:\n\nTruck     20,000     a day\nBoat       5,000     a day"));
        return new Report(
                List.of(
                        new Part(
                                "Chapter 3",
                                List.of(
                                        entry(cable, 0, "Compare with 06PHNOMPENH2700.\nAsk *Dara* about the crane."),
                                        entry(cable, 1, ""),
                                        entry(cable, 2, ""),
                                        Entry.notHeld("06PHNOMPENH9999 ¶4", "from the footnote of the book"))),
                        new Part("Whole cables", List.of(Entry.of(Citation.of(cable("")), Optional.empty(), "")))),
                List.of(
                        new Asked(
                                "\"port police\" | price",
                                List.of("--select tags=PHUM", "--from 2006-01-01"),
                                Unit.CABLE,
                                1,
                                true,
                                TIME,
                                ""),
                        new Asked("crane*", List.of(), Unit.PARAGRAPH, 1204, false, TIME, "too many")),
                Optional.of(new ArchiveState(667, "00ff".repeat(16))));
    }

    @ParameterizedTest
    @CsvSource({"MARKDOWN, report.md", "HTML, report.html"})
    void eachFormatIsAsRead(ReportFormat format, String file) throws IOException {
        assertEquals(Optional.of(format), ReportFormat.of(file));
        Golden.assertMatches(RESOURCES.resolve(file), format.text(report()));
    }

    @ParameterizedTest
    @CsvSource({"A.HTM", "a.b.markdown"})
    void theFormatIsThatOfTheName(String file) {
        assertTrue(ReportFormat.of(file).isPresent());
        assertFalse(ReportFormat.of(file + ".docx").isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextStaysText(ReportFormat format) {
        Cable cable = cable(
                "</h2><script>\u001b[2J\u202e", Paragraph.numbered(1, "", "```\n```` a   b\n# c   d\n> e\n<b>\u0007"));
        String text = format.text(new Report(
                List.of(new Part("# x\n# y {.z} $1", List.of(entry(cable, 0, "1. one\n- two\n<img>")))),
                List.of(),
                Optional.empty()));
        assertTrue(text.chars().noneMatch(Controls::isUnsafe), text);
        if (format == ReportFormat.HTML) {
            assertFalse(text.contains("<script") || text.contains("<b>") || text.contains("<img"), text);
        } else {
            assertTrue(text.startsWith("# \\# x \\# y \\{.z\\} \\$1\n"), text);
            assertTrue(text.contains("> `````\n> 1.\n> ```\n"), text);
            assertTrue(text.contains("Note: 1. one\\\n\\- two\\\n\\<img\\>"), text);
        }
    }

    @Test
    void itIsCompleteIfAllIsHeld() {
        assertFalse(report().isComplete());
        assertTrue(new Report(List.of(report().parts().getLast()), List.of(), Optional.empty()).isComplete());
    }
}
