// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Reference;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.testing.SmallStack;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd records that are cables all the same; and whatever a record makes the code throw, the load continues. */
class OddRecordsTest {

    private static final String FIELDS = "06ROME12\nTITLE\n2006-08-01\nSECRET\nEmbassy Rome\n";
    private static final String BODY = "UNCLAS ROME 000012\n\nTAGS: PREL\nSUBJECT: FISH\n\n1. (U) Text.\n";

    @Test
    void aReferenceToTheYearBefore1966IsNoCable() {
        Cable cable = only("66SARAJEVO1\nTITLE\n1966-01-02\nSECRET\nEmbassy Sarajevo\nFM AMEMBASSY SARAJEVO\n\n"
                + "UNCLAS SARAJEVO 1\n\nTAGS: PREL\nSUBJECT: FISH\nREF: A. SARAJEVO 1766\n\n1. (U) Text.\n");
        assertEquals(
                List.of(true),
                cable.references().stream()
                        .map(Reference::cable)
                        .map(java.util.Optional::isEmpty)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0\u00a0\u00a0", "\u2007\u2007", "\u202f\u202f\u202f", "\u3000\u3000"})
    void aHeaderLineMayHaveOnlyOddSpaces(String line) {
        assertEquals(
                "06ROME12",
                only(FIELDS + line + "\nFM AMEMBASSY ROME\n\n" + BODY).id());
    }

    @Test
    void aTokenOfTwoThousandPartsOverflowsNoStack() {
        SmallStack.run(() ->
                only(FIELDS + "FM AMEMBASSY ROME\n\n" + BODY + "\n2. (U) The " + "Abc".repeat(2_000) + " came.\n"));
    }

    @Test
    void thousandsOfExemptionsOverflowNoStack() {
        SmallStack.run(() -> only(FIELDS + "FM AMEMBASSY ROME\nTO COLLECTIVE " + "XMT ".repeat(8_000) + "\n\n" + BODY));
    }

    /** Quadratic work would take minutes. */
    @Test
    void readsHundredsOfThousandsOfBlankLines() {
        assertEquals(
                "06ROME12",
                only(FIELDS + "FM AMEMBASSY ROME\n\n" + BODY + "\nText.\n" + "\n".repeat(400_000) + "End.\n")
                        .id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<pre>", "<h3><b>", "<table><tr><td>", "<table><tr><th>Reference ID"})
    void nestedElementsAreReadOnce(String tags) {
        String start =
                "<html><table><tr><th>Reference ID</th></tr><tr><td>06ROME12</td></tr></table><pre>" + BODY + "</pre>";
        Work.assertLinear(tags, 100, times -> start + (tags + "Text. ".repeat(20)).repeat(times), page -> read(page));
    }

    /** The places of all objects together are longer than the text by far. */
    @Test
    void longKeysOfNestedJsonAreNotJoined() {
        String key = "k".repeat(10_000);
        Work.assertLinear(
                "nested keys",
                10,
                depth -> "{\"id\":\"06ROME12\"" + (",\"" + key + "\":{\"a\":1").repeat(depth) + "}".repeat(depth + 1),
                line -> read(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00df", "\u0130", "\u0149", "\ufb03"})
    void lettersThatBecomeTwoAreRead(String letter) {
        Work.assertLinear(
                letter,
                2_000,
                times -> FIELDS + "FM AMEMBASSY ROME\n\nUNCLAS ROME 000012\n\nTAGS: " + letter.repeat(times)
                        + "\nSUBJECT: FISH\n\n1. (U) Text.\n\n" + letter.repeat(times) + "\n",
                OddRecordsTest::read);
    }

    @Test
    void aStoredZipEntryThatWasChangedIsRejected(@TempDir Path folder) throws IOException {
        byte[] record = (FIELDS + "FM AMEMBASSY ROME\n\n" + BODY).getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(record);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("06ROME12.txt");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(record.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(record);
        }
        byte[] bytes = out.toByteArray();
        Path zip = folder.resolve("cables.zip");
        Files.write(zip, bytes);
        assertEquals(List.of("1 06ROME12"), outcomes(zip));
        int text = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("FISH");
        bytes[text] = 'D';
        Files.write(zip, bytes);
        assertEquals(
                List.of(
                        "1 UNREADABLE cannot be read further: the entry is damaged (its checksum differs); copy or create"
                                + " the zip again"),
                outcomes(zip));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUTO  | password: swordfish~user: roe",
                "AUTO  | <html><body>swordfish</body></html>",
                "AUTO  | {\"password\": \"swordfish\"}",
                "AUTO  | {\"id\": \"06A1\", \"date\": \"swordfish\"}",
                "AUTO  | {\"id\": \"06A1\", \"to\": \"swordfish\"}",
                "AUTO  | {\"id\": \"06A1\", \"precedence\": \"swordfish\"}",
                "AUTO  | {\"id\": \"06A1\", swordfish}",
                "JSONL | swordfish",
                "JSONL | {\"id\": tswordfish}",
                "JSONL | {\"id\": \"swordfish",
                "CSV   | \"swordfish\",\"1\",\"2\"",
                "CSV   | \"swordfish\"x,\"1\",\"2\",,,,,",
                "CSV   | \"swordfish",
                "TEXT  | swordfish7~a title",
                "TEXT  | ~swordfish",
                "HTML  | <h3>swordfish</h3>",
            })
    void aFileThatHoldsNoCablesIsNotQuoted(Format format, String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("private"), text.replace('~', '\n'));
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.format(format));
        try (Stream<ReadResult> results = reader.read(file)) {
            ReadResult.Rejected rejected = assertInstanceOf(
                    ReadResult.Rejected.class, results.findFirst().orElseThrow());
            assertEquals("", rejected.excerpt());
            assertFalse(
                    rejected.problem().message().contains("swordfish"),
                    rejected.problem().message());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsRefused() {
        UncheckedIOException refused = assertThrows(
                UncheckedIOException.class, () -> CableReader.create().read(Path.of("/dev/zero")));
        assertTrue(refused.getMessage().contains("neither a file nor a folder"), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("/dev/zero"), refused.getMessage());
    }

    private static List<String> outcomes(Path path) {
        try (Stream<ReadResult> results = CableReader.create().read(path)) {
            return results.map(Outcomes::line).toList();
        }
    }

    @Test
    void whatAnExtractorThrowsRejectsOneRecordAndIsToldApart() {
        EntityExtractor extractor = cable -> {
            if (cable.id().equals("06ROME13")) {
                throw new IllegalStateException("no model");
            }
            return cable.id().equals("06ROME14") ? overflow(cable) : new Entities(List.of(), List.of());
        };
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.entities(extractor));
        String row =
                "\"1\",\"8/1/2006 11:01\",\"06ROME%d\",\"Rome\",\"SECRET\",\"\",\"FM AMEMBASSY ROME\",\"UNCLAS\n\n1. Text.\"\n";
        StringBuilder dump = new StringBuilder();
        for (int serial = 12; serial < 16; serial++) {
            dump.append(row.formatted(serial));
        }
        List<ReadResult> results = read(reader, dump.toString());
        assertEquals(
                List.of("1 06ROME12", "10 06ROME15"),
                List.of(Outcomes.line(results.get(0)), Outcomes.line(results.get(3))));
        ReadResult.Rejected thrown = assertInstanceOf(ReadResult.Rejected.class, results.get(1));
        assertEquals(ProblemCode.EXTRACTOR_FAILED, thrown.problem().code());
        assertEquals(4, thrown.source().line());
        assertTrue(
                thrown.problem().message().contains(extractor.getClass().getName()),
                thrown.problem().message());
        assertInstanceOf(IllegalStateException.class, thrown.cause().orElseThrow());
        ReadResult.Rejected overflown = assertInstanceOf(ReadResult.Rejected.class, results.get(2));
        assertInstanceOf(StackOverflowError.class, overflown.cause().orElseThrow());
    }

    private static Entities overflow(Cable cable) {
        return overflow(cable.toBuilder().subject(cable.subject() + ".").build());
    }

    @Test
    void aStrictReaderThrowsWithTheCause() {
        IllegalStateException cause = new IllegalStateException("no model");
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.strict(true).entities(cable -> {
            throw cause;
        }));
        RejectedRecordException thrown = assertThrows(
                RejectedRecordException.class, () -> read(reader, FIELDS + "FM AMEMBASSY ROME\n\n" + BODY));
        assertSame(cause, thrown.getCause());
        assertSame(cause, thrown.rejected().cause().orElseThrow());
    }

    @Test
    void withoutMemoryTheReaderDoesNotContinue() {
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.entities(cable -> {
            throw new OutOfMemoryError("test");
        }));
        assertThrows(OutOfMemoryError.class, () -> read(reader, FIELDS + "FM AMEMBASSY ROME\n\n" + BODY));
    }

    private static Cable only(String record) {
        List<ReadResult> results = read(record);
        assertEquals(1, results.size());
        return assertInstanceOf(ReadResult.Accepted.class, results.get(0), () -> Outcomes.line(results.get(0)))
                .cable();
    }

    private static List<ReadResult> read(String input) {
        return read(CableReader.of(ReadOptions.DEFAULT.maxRecordLines(Integer.MAX_VALUE)), input);
    }

    private static List<ReadResult> read(CableReader reader, String input) {
        try (Stream<ReadResult> results =
                reader.read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), "-")) {
            return results.toList();
        }
    }
}
