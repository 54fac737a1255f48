// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quotations and drafts, half of them wrong, by an author who had not read the code that checks them. */
class QuotationsTest {

    @TempDir
    static Path folder;

    private static CableSearcher searcher;

    @BeforeAll
    static void open() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.of(
                    cable(
                            "06PHNOMPENH2611",
                            "2006-09-12",
                            "CONFIDENTIAL",
                            Paragraph.numbered(
                                    1,
                                    "(C)",
                                    "Summary: The governor of the coastal province told the Ambassador on September 9 that he"
                                            + " would not sign the port lease before the election. He said that three of the"
                                            + " five bidders had withdrawn, and that the remaining two were owned by one"
                                            + " family. End summary."),
                            Paragraph.numbered(
                                    2,
                                    "(SBU)",
                                    "Customs receipts at the port fell from 42 million dollars in 2004 to 17 million in 2005."
                                            + " The director of customs blamed smuggling by night ferries, not the new tariff."
                                            + " \"We have eleven boats and fuel for four,\" he said."),
                            Paragraph.numbered(
                                    3,
                                    "(C)",
                                    "The deputy police chief, a cousin of the governor, did not attend the meeting. According"
                                            + " to a shipping agent, he collects a fee for every container that leaves the yard"
                                            + " after dark."),
                            Paragraph.numbered(
                                    4,
                                    "(C)",
                                    "Comment: The governor is more frightened of his own party than of the opposition. We do"
                                            + " not expect the lease to be signed this year. End comment.")),
                    cable(
                            "07LUSAKA88",
                            "2007-01-23",
                            "UNCLASSIFIED",
                            Paragraph.numbered(
                                    1,
                                    "(U)",
                                    "The maize harvest in the southern districts is likely to be the smallest in a decade."
                                            + " Officials expect to import 120,000 tons, mostly by rail from the south."),
                            Paragraph.numbered(
                                    2,
                                    "(U)",
                                    "At the Kafumbe depot the stationmaster showed Econoff nineteen empty wagons and one"
                                            + " locomotive without wheels. He has asked for spare parts since 1998."),
                            Paragraph.numbered(
                                    3,
                                    "(SBU)",
                                    "The minister said that the reserve would last until April; his own staff said that it"
                                            + " would last until the middle of February.")),
                    cable(
                            "08OSLO12",
                            "2008-01-10",
                            "SECRET",
                            Paragraph.numbered(
                                    1,
                                    "(S)",
                                    "The icebreaker left Tromso on January 4 without telling the coast guard. The foreign"
                                            + " ministry learned of the voyage from a fisherman."),
                            Paragraph.numbered(
                                    2,
                                    "(C)",
                                    "XXXXXXXXXXXX told us that the ministry will never publish the chart, because the soundings"
                                            + " were taken by a foreign vessel."),
                            Paragraph.numbered(
                                    3,
                                    "(C)",
                                    "The state secretary asked that we not raise the chart with the press. He repeated twice"
                                            + " that Norway has no objection to joint patrols in summer."),
                            Paragraph.numbered(4, "(U)", "The minister asked for &calm8 and left the room."))));
        }
        searcher = CableSearcher.open(folder);
    }

    private static Cable cable(String id, String day, String classification, Paragraph... paragraphs) {
        return Cable.builder(id)
                .date(CableDate.of(Instant.parse(day + "T12:00:00Z")))
                .classification(Classification.parse(classification))
                .paragraphs(List.of(paragraphs))
                .build();
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    private static Path resource(String name) {
        try {
            return Path.of(QuotationsTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> quotations() throws IOException {
        return Files.readAllLines(resource("quotations.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("quotations")
    void aQuotationIsFoundAndJudged(String line) throws IOException {
        String[] expected = line.split(" ", 3);
        DraftReport report = DraftChecker.of(searcher).check(expected[2].replace("\\n", "\n"));
        Quotation quotation = report.quotations().getFirst();
        assertAll(
                report.toString(),
                () -> assertEquals(1, report.quotations().size()),
                () -> assertEquals(expected[1].equals("+"), quotation.passes()),
                () -> assertEquals(expected[0], quotation.status().name().toLowerCase(Locale.ROOT)));
    }

    /** The drafts, and whether each should pass. */
    private static final Map<String, Boolean> DRAFTS = Map.ofEntries(
            Map.entry("german.md", true),
            Map.entry("hidden-negation.md", true),
            Map.entry("indented.txt", true),
            Map.entry("italian-wrong.md", false),
            Map.entry("joined.md", false),
            Map.entry("notes-wrong.html", false),
            Map.entry("notes.html", true),
            Map.entry("paragraph-break.md", true),
            Map.entry("right-essay.md", true),
            Map.entry("unknown-id.md", false),
            Map.entry("wrong-class.md", false),
            Map.entry("wrong-date.md", false));

    @Test
    void aDraftPassesOrFails() {
        assertAll(DRAFTS.entrySet().stream().map(draft -> () -> {
            DraftReport report = DraftChecker.of(searcher).check(Draft.read(resource("drafts/" + draft.getKey())));
            assertEquals(draft.getValue(), report.passes(), draft.getKey() + ": " + report);
        }));
    }
}
