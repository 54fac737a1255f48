// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Claim;
import org.cablesearch.desk.DraftReport.Difference;
import org.cablesearch.desk.DraftReport.IdStatus;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.QuotationStatus;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks drafts with and without planted faults against the sample cables. */
class DraftCheckerTest {

    private static final Path SAMPLES = Path.of("..", "examples", "samples", "text");

    @TempDir
    static Path folder;

    private static CableSearcher searcher;
    private static List<Cable> cables;

    @BeforeAll
    static void open() throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                Stream<Cable> read = CableReader.cables(SAMPLES)) {
            cables = read.toList();
            index.addAll(cables.stream());
        }
        searcher = CableSearcher.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    /** A draft of the file. */
    record Case(String name, int ids, int quotations, String wrong, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> drafts() throws IOException {
        try (InputStream in = DraftCheckerTest.class.getResourceAsStream("drafts.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n=== "))
                    .skip(1)
                    .map(part -> {
                        int line = part.indexOf('\n');
                        String[] head = part.substring(0, line).split("\\|", -1);
                        return new Case(
                                head[0].strip(),
                                Integer.parseInt(head[1].strip()),
                                Integer.parseInt(head[2].strip()),
                                head[3].strip(),
                                part.substring(line + 1));
                    })
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void planted(Case draft) throws IOException {
        DraftReport report = DraftChecker.of(searcher).check(draft.text());
        assertEquals(draft.wrong(), wrong(report), report::toString);
        assertEquals(draft.ids(), report.ids().size(), report::toString);
        long quotations = report.quotations().stream()
                .filter(quotation -> quotation.status() != QuotationStatus.TERM)
                .count();
        assertEquals(draft.quotations(), quotations, report::toString);
        assertEquals(draft.wrong().isEmpty(), report.passes());
        report.ids()
                .forEach(id -> assertEquals(
                        id.text(),
                        draft.text().substring(id.place().start(), id.place().end())));
        report.quotations()
                .forEach(quotation -> assertEquals(
                        quotation.text(),
                        draft.text()
                                .substring(
                                        quotation.place().start(),
                                        quotation.place().end())
                                .strip()));
    }

    /** What is wrong, in order. */
    static String wrong(DraftReport report) {
        List<String> wrong = new ArrayList<>();
        for (CitedId id : report.ids()) {
            if (report.passes(id)) {
                continue;
            }
            if (id.status() != IdStatus.HELD) {
                wrong.add(id.status().name());
            }
            id.claims().stream()
                    .filter(claim -> !claim.agrees())
                    .map(Claim::kind)
                    .forEach(kind -> wrong.add(kind.name()));
        }
        for (Quotation quotation : report.quotations()) {
            if (quotation.status() == QuotationStatus.ABSENT || quotation.status() == QuotationStatus.UNREAD) {
                wrong.add(quotation.status().name());
            }
            if (quotation.isMisattributed()) {
                wrong.add("MISATTRIBUTED");
            }
            quotation.differences().stream()
                    .filter(Difference::isFault)
                    .map(Difference::kind)
                    .forEach(kind -> wrong.add(kind.name()));
        }
        return String.join(" ", wrong).toLowerCase(Locale.ROOT);
    }

    @Test
    void aPostThatOnlyTheArchiveKnowsIsFoundAfterAYear(@TempDir Path archive) throws IOException {
        String text = Files.readString(SAMPLES.resolve("06BANGKOK8043.txt")).replace("06BANGKOK8043", "06QUXPOST77");
        Path file = Files.writeString(archive.resolve("06QUXPOST77.txt"), text);
        try (CableIndex index = CableIndex.open(archive.resolve("index"));
                Stream<Cable> read = CableReader.cables(file)) {
            index.addAll(read);
        }
        try (CableSearcher other = CableSearcher.open(archive.resolve("index"))) {
            String found = DraftChecker.of(other).check("06 Quxpost 9999, 06 quxpost 77, 06 Budget 12").ids().stream()
                    .map(id -> id.ids().getFirst() + " " + id.status())
                    .collect(Collectors.joining(", "));
            assertEquals("06QUXPOST9999 UNKNOWN, 06QUXPOST77 HELD", found);
        }
    }

    @Test
    void aJoinedQuotationNamesTheOtherCable() throws IOException {
        Quotation joined = DraftChecker.of(searcher)
                .check("“Kampong Sraem has one paved road, one bank … He did not say what had become of the paperwork”"
                        + " (06PHNOMPENH2611)")
                .quotations()
                .getFirst();
        assertEquals(List.of("06BANGKOK8043"), joined.elsewhere());
    }

    /** Any passage of any cable is exact, and is not with a word changed, dropped or added. */
    @Test
    void passagesAreFoundAndFaultsAreSeen() {
        Seeds.each(60, seed -> {
            Random random = new Random(seed);
            Cable cable = cables.get(random.nextInt(cables.size()));
            List<Paragraph> long_ = cable.paragraphs().stream()
                    .filter(paragraph -> paragraph.text().length() > 200)
                    .toList();
            if (long_.isEmpty()) {
                return;
            }
            String[] words = long_.get(random.nextInt(long_.size())).text().split("\\s+");
            int from = random.nextInt(Math.max(1, words.length - 15));
            List<String> part = new ArrayList<>(Arrays.asList(words).subList(from, Math.min(words.length, from + 14)));
            String passage = String.join(" ", part);
            if (passage.matches("(?s).*[\"“”‘’\\[&].*|.*XXXX.*|.*\\.\\..*|.* '.*|.*' .*")) {
                return;
            }
            DraftChecker checker = DraftChecker.of(searcher);
            DraftReport right = checker.check("It says “" + passage + "” (" + cable.id() + ").");
            assertTrue(right.passes(), () -> passage + " " + right);
            int place = 1 + random.nextInt(part.size() - 2);
            switch (random.nextInt(3)) {
                case 0 -> part.set(place, "zebra");
                case 1 -> part.add(place, "zebra");
                default -> {
                    if (part.get(place).equals(part.get(place + 1))
                            || !part.get(place).matches("[a-z]{3,}")) {
                        return;
                    }
                    part.remove(place);
                }
            }
            String wrong = String.join(" ", part);
            DraftReport report = checker.check("It says “" + wrong + "” (" + cable.id() + ").");
            assertFalse(report.passes(), () -> wrong + " " + report);
        });
    }

    /** One character changed in a word with a digit is never exact. */
    @Test
    void aChangedFigureIsSeen() {
        List<String> words = cables.stream()
                .flatMap(cable -> cable.paragraphs().stream())
                .flatMap(paragraph -> Arrays.stream(paragraph.text().split("\n\n")))
                .flatMap(text -> windows(text.split("\\s+")))
                .toList();
        Seeds.each(150, seed -> {
            Random random = new Random(seed);
            String passage = words.get(random.nextInt(words.size()));
            Matcher figures = FIGURE.matcher(passage);
            assertTrue(figures.find(), passage);
            int place = figures.start() + random.nextInt(figures.end() - figures.start());
            char other = "0123456789abx.,-/:%$".charAt(random.nextInt(20));
            String changed = passage.substring(0, place) + other + passage.substring(place + 1);
            if (Character.toLowerCase(passage.charAt(place)) != other) {
                Quotation quotation = DraftChecker.of(searcher)
                        .check("“" + changed + "”")
                        .quotations()
                        .getFirst();
                assertFalse(
                        quotation.status() == QuotationStatus.EXACT, () -> passage + " / " + changed + " " + quotation);
            }
        });
    }

    private static final Pattern FIGURE = Pattern.compile("[\\p{L}\\d$]*\\d(?:[\\p{L}\\d.,:/-]*[\\p{L}\\d])?%?");

    /** Seven words in a row, the fourth with a digit. */
    private static Stream<String> windows(String[] words) {
        return IntStream.range(3, words.length - 3)
                .filter(i -> FIGURE.matcher(words[i]).find())
                .mapToObj(i -> String.join(" ", Arrays.asList(words).subList(i - 3, i + 4)))
                .filter(window ->
                        FIGURE.matcher(window).results().count() == 1 && !window.matches(".*[\\[\\]&“”\"'].*"));
    }

    /** Checking hostile text terminates without an exception. */
    @Test
    void anyTextIsChecked() throws IOException {
        DraftChecker checker = DraftChecker.of(searcher);
        for (String text : List.of(
                "",
                "“",
                "“".repeat(20_000),
                "[".repeat(20_000),
                "(06PHNOMPENH2611".repeat(2_000),
                "“a b c d e f” ".repeat(2_000),
                "06 Phnom Penh ".repeat(5_000) + "2611",
                "1 ".repeat(20_000),
                "> ".repeat(20_000),
                "« a » » « ".repeat(3_000),
                "Phnom Penh 2611 of of of of of of of ".repeat(500),
                "\ud800 “\udc00 word word word” 06\ud800")) {
            checker.check(text);
        }
    }

    @Test
    void theSamePositionsInEveryFormat() throws IOException {
        Draft html = Draft.html(
                "<html><head><title>no</title></head><body><p>It says <q>The boats <del>never</del> leave"
                        + " before dawn</q> (06PHNOMPENH2611).<sup><a href='#n1'>1</a></sup></p><blockquote><p>Everything else in"
                        + " town is fish.</p></blockquote><p>See 06PHNOMPENH2611.</p><p id='n1'>1. 06PHNOMPENH2611</p></body></html>");
        assertEquals(
                "It says “The boats leave before dawn” (06PHNOMPENH2611).\nEverything else in town is fish.\n"
                        + "See 06PHNOMPENH2611.\n1. 06PHNOMPENH2611\n",
                html.text());
        DraftReport report = DraftChecker.of(searcher).check(html);
        assertTrue(report.passes(), report::toString);
        assertEquals(
                List.of("The boats leave before dawn", "Everything else in town is fish."),
                report.quotations().stream().map(Quotation::text).collect(Collectors.toList()));
    }
}
