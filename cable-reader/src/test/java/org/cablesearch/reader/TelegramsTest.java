// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.LineReading.Role;
import org.cablesearch.testing.Golden;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fictional telegrams in the frame of the archive of 1973 to 1979. */
class TelegramsTest {

    private static final Path TELEGRAMS = Path.of("src/test/resources/org/cablesearch/reader/telegrams");

    static List<Path> telegrams() throws IOException {
        try (Stream<Path> files = Files.list(TELEGRAMS)) {
            return files.sorted().toList();
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(TELEGRAMS.resolve(name));
    }

    private static ReadResult result(String telegram) {
        return result(telegram.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadResult result(byte[] telegram) {
        try (Stream<ReadResult> results = CableReader.create().read(new ByteArrayInputStream(telegram), "-")) {
            return results.findFirst().orElseThrow();
        }
    }

    private static Cable read(String telegram) {
        return ((ReadResult.Accepted) result(telegram)).cable();
    }

    private static Set<ProblemCode> codes(Cable cable) {
        return cable.provenance().problems().stream().map(Problem::code).collect(Collectors.toSet());
    }

    @Test
    void areReadWhole() throws IOException {
        StringBuilder readings = new StringBuilder();
        for (Path telegram : telegrams()) {
            String json = CableJson.write(read(Files.readString(telegram)));
            readings.append(json.replace("],\"", "],\n \"").replace("\",\"", "\",\n \""))
                    .append("\n\n");
        }
        Golden.assertMatches(
                TELEGRAMS.resolveSibling("telegrams.golden.txt"),
                readings.toString(),
                () -> "telegrams are read in another way; if that is right, delete the file");
    }

    /** Each word of each line is in the explanation once, and the words of paragraphs are in their texts. */
    @ParameterizedTest
    @MethodSource("telegrams")
    void noLineIsLost(Path telegram) throws IOException {
        CableRecord record = CableReader.create().records(telegram).findFirst().orElseThrow();
        List<LineReading> lines = record.explain();
        assertEquals(
                words(Files.readString(telegram)),
                words(lines.stream().map(LineReading::text).collect(Collectors.joining("\n"))));
        Cable cable = ((ReadResult.Accepted) record.parse()).cable();
        String whole = cable.paragraphs().stream()
                .map(paragraph -> paragraph.number().stream()
                                .mapToObj(number -> number + ".")
                                .collect(Collectors.joining())
                        + paragraph
                                .marking()
                                .map(marking -> " " + marking.text() + " ")
                                .orElse("")
                        + paragraph.heading().map(heading -> heading + "\n").orElse("")
                        + paragraph.text())
                .collect(Collectors.joining("\n"));
        String inParagraphs = lines.stream()
                .filter(line -> line.role() == Role.PARAGRAPH || line.role() == Role.HEADING)
                .map(LineReading::text)
                .collect(Collectors.joining("\n"));
        List<String> lost = new ArrayList<>(words(inParagraphs));
        words(whole).forEach(lost::remove);
        // A signature may be glued to the last line of a paragraph.
        lost.removeAll(cable.signers());
        lost.removeAll(List.of("END", "SUMMARY", "COMMENT", "ENTIRE", "TEXT", "S"));
        assertEquals(List.of(), lost);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    /** Fixed for good: another key would make another telegram of the same file. */
    @Test
    void theHashIsTheDocumentWhereTheArchiveHasNoKey() throws IOException {
        String unkeyed = text("1975BLANTY00412.txt").replaceFirst("(?m)^Legacy Key:.*\n", "");
        assertEquals(Optional.of("6cc789fde886"), read(unkeyed).document());
        String others = unkeyed.replace("\n", "\r\n").replaceAll("(?m)^.*Declassified/Released US Department.*$", "");
        assertEquals(Optional.of("6cc789fde886"), read(others).document());
        byte[] latin = unkeyed.getBytes(Charset.forName("windows-1252"));
        assertEquals(
                Optional.of("6cc789fde886"),
                ((ReadResult.Accepted) result(latin)).cable().document());
    }

    @Test
    void carriageReturnsAndFormFeedsChangeNothing() throws IOException {
        String telegram = text("1975BLANTY00412.txt");
        Cable cable = read(telegram);
        for (String other : List.of(
                telegram.replace("\n", "\r"),
                telegram.replace("\n", "\r\n"),
                telegram.replaceAll("(?m)^Margaret", "\f\fMargaret"))) {
            assertEquals(cable.paragraphs(), read(other).paragraphs());
            assertEquals(cable.filing(), read(other).filing());
            assertEquals(cable.document(), read(other).document());
        }
    }

    @Test
    void aCutFileHasTheIdOfItsClassificationLine() throws IOException {
        String telegram = text("1975BLANTY00412.txt");
        Cable cut = read(telegram.substring(0, telegram.indexOf("        Message Attributes")));
        assertEquals("75BLANTYRE412", cut.id());
        assertEquals(read(telegram).paragraphs(), cut.paragraphs());
        assertTrue(codes(cut).contains(ProblemCode.ID_REPAIRED));
        assertTrue(result("Message Text\n\nONLY TEXT, NO NUMBER.\n") instanceof ReadResult.Rejected rejected
                && rejected.problem().code() == ProblemCode.NO_ID);
    }

    @Test
    void aTelegramWithoutTextIsACable() throws IOException {
        Cable cable = read(text("1976SURABA00213.txt"));
        assertEquals(List.of(), cable.paragraphs());
        assertEquals(Set.of(ProblemCode.NO_BODY), codes(cable));
        assertEquals(Optional.of("D760204-0631"), cable.filing().film());
        Cable notice = read("Message Text\n\nERROR READING TEXT INDEX 1\n\nMessage Attributes\n"
                + "Document Number: 1974LIMA00007\nLocator: TEXT ON MICROFILM\n");
        assertEquals(List.of(), notice.paragraphs());
    }

    /** The longest telegram of the archive has this many pages. */
    @Test
    void aTelegramOf211PagesIsReadWhole() {
        StringBuilder telegram =
                new StringBuilder("Message Text\n\nCONFIDENTIAL\n\nPAGE 01        LIMA  10026  262339Z\n\n"
                        + "R 262330Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LIMA 10026\n\n"
                        + "E.O. 11652: GDS\nTAGS: PFOR, PE\nSUBJECT: A LONG LIST\n\n1. THE LIST BEGINS\n");
        for (int page = 2; page <= 211; page++) {
            telegram.append(
                    "CONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE %02d        LIMA  10026  262339Z\n\n".formatted(page));
            telegram.append("AND GOES ON ON PAGE ").append(page).append(",\n");
            if (page % 2 == 0) {
                telegram.append("\n")
                        .append(page)
                        .append(". PARAGRAPH ")
                        .append(page)
                        .append(" BEGINS\n");
            }
        }
        Cable cable =
                read(telegram + "DEAN\n\nCONFIDENTIAL\n\nNNN\n\nMessage Attributes\nDocument Number: 1974LIMA10026\n");
        String text = cable.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
        for (int page = 2; page <= 211; page++) {
            assertTrue(text.contains("AND GOES ON ON PAGE " + page + ","), "page " + page);
        }
        assertTrue(!text.contains("CONFIDENTIAL") && !text.contains("LIMA"));
        assertEquals(210, cable.paragraphs().getLast().page());
    }

    @Test
    void hasAsManyAttributesAsLines() {
        String many = Stream.iterate(1, i -> i + 1)
                .limit(90_000)
                .map(i -> "Key " + i + "x: VALUE\n")
                .collect(Collectors.joining("", "Message Attributes\nDocument Number: 1974LIMA00007\n", ""));
        assertEquals(90_000, read(many).filing().attributes().size());
        assertTrue(result(many + many) instanceof ReadResult.Rejected rejected
                && rejected.problem().code() == ProblemCode.TOO_LARGE);
    }

    @Test
    void staysLinear() {
        for (String line : List.of(
                "CONFIDENTIAL\n",
                "PAGE 01        LIMA  10026  262339Z\n",
                "PAGE 01\nLIMA  10026\n",
                "PAGE 02        LIMA  10026  262339Z\nTEXT\n",
                "Message Text\n",
                "Message Attributes\n",
                "Subject: X\n",
                "Some Key: X\n",
                "NNN\n",
                "\f",
                "C O N F I D E N T I A L SECTION 2 OF 2 LIMA 0412\n")) {
            Work.assertLinear(
                    line,
                    2_000,
                    size -> "Message Text\n" + line.repeat(size)
                            + "\nMessage Attributes\nDocument Number: 1974LIMA00007\n",
                    TelegramsTest::result);
        }
    }
}
