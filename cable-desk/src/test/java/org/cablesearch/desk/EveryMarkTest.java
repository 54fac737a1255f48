// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.cablesearch.desk.DraftReport.IdStatus;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.QuotationStatus;
import org.cablesearch.desk.DraftReport.Why;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No quotation mark is passed over, whatever the text, the time and the length of the quotation. */
class EveryMarkTest {

    private static final List<String> PARTS = List.of(
            "“",
            "”",
            "„",
            "\"",
            "«",
            "»",
            "‹",
            "›",
            "‘",
            "’",
            "'",
            "`",
            "``",
            "''",
            "‚",
            ",,",
            "\\\"",
            "&ldquo;",
            "&rdquo;",
            "＂",
            "❝",
            "❞",
            "「",
            "」",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "\n\n> ",
            "boats",
            "boats",
            "The boats leave",
            "before dawn",
            "s",
            "t",
            "90",
            ",",
            ".",
            ":",
            "…",
            "(",
            ")",
            "|",
            "*",
            "[^1]",
            "\n\n[^1]: ",
            "06PARIS1",
            "(06PARIS1)",
            "```\n");

    /** Marks that are never another sign. */
    private static final String ALWAYS_MARKS = "“”„«»‹›❝❞「」＂";

    @TempDir
    static Path folder;

    private static CableSearcher searcher;

    @BeforeAll
    static void open() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(
                    Cable.builder("06PARIS1")
                            .paragraphs(List.of(Paragraph.numbered(1, "(U)", "The boats leave before dawn.")))
                            .build(),
                    "");
        }
        searcher = CableSearcher.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    /** In any text, each mark is beside or within exactly one quotation that is reported, unless it is within another. */
    @Test
    void isAccountedForOnce() {
        Seeds.each(400, seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            Draft draft = Draft.of(text.toString());
            List<Quotation> quotations = DraftChecker.of(searcher).check(draft).quotations();
            List<Quotation> inOrder = new ArrayList<>(quotations);
            inOrder.sort(Comparator.comparingInt(quotation -> quotation.place().start()));
            assertEquals(inOrder, quotations);
            for (int i = 1; i < inOrder.size(); i++) {
                assertTrue(
                        inOrder.get(i - 1).place().end()
                                <= inOrder.get(i).place().start(),
                        () -> draft + " " + quotations);
            }
            for (Draft.Block block : draft.blocks()) {
                for (int i = block.place().start(); i < block.place().end(); i++) {
                    int place = i;
                    if (ALWAYS_MARKS.indexOf(draft.text().charAt(i)) >= 0) {
                        long owners = quotations.stream()
                                .filter(one -> one.place().start() - 1 <= place
                                        && place <= one.place().end())
                                .count();
                        assertTrue(owners >= 1, () -> "“" + draft.text() + "” at " + place + " " + quotations);
                    }
                }
            }
        });
    }

    @Test
    void tooLongAQuotationIsUnread() throws IOException {
        DraftChecker checker = DraftChecker.of(searcher);
        assertEquals(Why.TOO_LONG, why(checker.check("“" + "boats ".repeat(5_001) + "” (06PARIS1).")));
        assertEquals(
                QuotationStatus.ABSENT,
                checker.check("“" + "boats ".repeat(4_999) + "” (06PARIS1).")
                        .quotations()
                        .getFirst()
                        .status());
    }

    private static Why why(DraftReport report) {
        return report.quotations().getFirst().why().orElseThrow();
    }

    @Test
    void whatIsNotComparedInTimeIsUnread() throws IOException {
        String text = "“The boats leave before dawn” (06PARIS1) and “before dawn the boats” (06PARIS2).";
        // The clock advances by a second at each look.
        for (int limit = 0; limit < 12; limit++) {
            AtomicLong seconds = new AtomicLong();
            DraftReport report = DraftChecker.of(searcher)
                    .within(Duration.ofSeconds(limit))
                    .clock(() -> seconds.getAndIncrement() * 1_000_000_000L)
                    .check(text);
            assertEquals(2, report.ids().size(), report::toString);
            assertEquals(2, report.quotations().size(), report::toString);
            assertTrue(limit > 1 || report.ids().stream().allMatch(id -> id.status() == IdStatus.UNREAD));
            assertTrue(limit > 3 || why(report) == Why.TIME, report::toString);
            assertFalse(report.timedOut() && report.passes(), report::toString);
        }
    }

    @Test
    void anInterruptedCheckEnds() {
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedIOException.class, () -> DraftChecker.of(searcher).check("06PARIS1 “The boats leave”"));
        assertTrue(Thread.interrupted());
    }

    /** Equal quotations are compared once. */
    @Test
    void repeatsCostNothing() throws IOException {
        String sentence = "The “boats leave no later than the dawn does” is in 06PARIS1.\n\n";
        long[] looks = new long[2];
        for (int i = 0; i < 2; i++) {
            AtomicLong counted = new AtomicLong();
            DraftReport report = DraftChecker.of(searcher)
                    .clock(counted::getAndIncrement)
                    .check(sentence.repeat(i == 0 ? 1 : 1_000));
            assertEquals(i == 0 ? 1 : 1_000, report.quotations().size());
            looks[i] = counted.get();
        }
        // A look at the clock for each number, and for the first quotation.
        assertEquals(looks[0] + 999, looks[1]);
    }
}
