// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CableReaderTest {
    private static final CableReader READER = CableReader.create();

    @TempDir
    private Path folder;

    private static byte[] text(String id) {
        return utf8(id + "\nTITLE\nTue Aug 01 00:00:00 +0200 2006\nSECRET\nEmbassy\nFM A\nTO RUEHC/SECSTATE WASHDC"
                + "S E C R E T A 000001\n\nSIPDIS\n");
    }

    private static String row(int number) {
        return "\"" + number + "\",\"8/1/2006 11:01\",\"06CSV" + number
                + "\",\"E\",\"SECRET\",\"\",\"FM A\",\"S E C R E T\n" + "a line of the body with the number "
                + number * 31 + "\"\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Each result as file and outcome, without the temporary folder. */
    private List<String> read(Path... paths) {
        try (Stream<ReadResult> results = READER.read(paths)) {
            return results.map(result -> result.source().file().replace(folder + "/", "") + ":" + Outcomes.line(result))
                    .toList();
        }
    }

    @Test
    void aFolderIsWalkedInTheOrderOfNamesByCodeUnit() throws IOException {
        for (String name : List.of("b", "a.txt", "B", "a/z", "a/.hidden", ".git/x", "a1", "10", "9")) {
            file(name, text("06" + name.replaceAll("\\W", "X").toUpperCase(Locale.ROOT) + "1"));
        }
        assertEquals(List.of("10", "9", "B", "a/z", "a.txt", "a1", "b"), namesRead());
    }

    @Test
    void namesBeyondAsciiAreReadLast() throws IOException {
        assumeTrue(canBeFileName("ä"), "no file can have this name in this locale");
        for (String name : List.of("ä", "a", "z")) {
            file(name, text("06X1"));
        }
        assertEquals(List.of("a", "z", "ä"), namesRead());
    }

    private List<String> namesRead() {
        return read(folder).stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static boolean canBeFileName(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name);
    }

    @Test
    void pathsAreReadInTheGivenOrderAndDetectedByContent() throws IOException {
        Path csv = file("z.html", utf8(row(1) + row(2)));
        Path json = file("m.csv", utf8(CableJson.write(Cable.builder("06JSON1").build()) + "\n\n"));
        Path text = file("a.zip", text("06TEXT1"));
        assertEquals(
                List.of("z.html:1 06CSV1", "z.html:3 06CSV2", "m.csv:1 06JSON1", "a.zip:1 06TEXT1"),
                read(csv, json, text));
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        byte[] zip = zip(new TreeMap<>(Map.of(
                "../../b.txt",
                text("06B1"),
                "c/dump.gz",
                gzip(utf8(row(1) + row(2))),
                "d/",
                new byte[0],
                "c/.x",
                text("06X1"))));
        assertEquals(List.of("x:1 06CSV1", "x:3 06CSV2"), read(file("x", gzip(utf8(row(1) + row(2))))));
        assertEquals(
                List.of("y!/../../b.txt:1 06B1", "y!/c/dump.gz:1 06CSV1", "y!/c/dump.gz:3 06CSV2"),
                read(file("y", zip)));
        assertEquals(
                List.of("z!/../../b.txt:1 06B1", "z!/c/dump.gz:1 06CSV1", "z!/c/dump.gz:3 06CSV2"),
                read(file("z", gzip(zip))));
        assertFalse(Files.exists(folder.resolve("../../b.txt")));
    }

    @Test
    void theEntriesOfAZipFileAreReadInTheOrderOfTheirNames() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("b", text("06B1"));
        entries.put("c", text("06C1"));
        entries.put("a", text("06A1"));
        assertEquals(List.of("z!/a:1 06A1", "z!/b:1 06B1", "z!/c:1 06C1"), read(file("z", zip(entries))));
    }

    @Test
    void aStreamMayBePackedAndIsLeftOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayInputStream in = new ByteArrayInputStream(gzip(text("06A1"))) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (Stream<ReadResult> results = READER.read(in, "-")) {
            assertEquals(List.of("1 06A1"), results.map(Outcomes::line).toList());
        }
        assertFalse(closed.get());
    }

    @Test
    void aGzipCutInHalfIsReportedAfterItsWholeRecords() throws IOException {
        StringBuilder dump = new StringBuilder();
        for (int i = 1; i <= 2000; i++) {
            dump.append(row(i));
        }
        byte[] packed = gzip(utf8(dump.toString()));
        Path cut = file("cut", Arrays.copyOf(packed, packed.length / 2));
        List<String> outcomes = read(cut, file("next", text("06NEXT1")));
        int whole = outcomes.size() - 2;
        assertTrue(whole > 500 && whole < 1500, "whole: " + whole);
        assertEquals("cut:" + (whole * 2 - 1) + " 06CSV" + whole, outcomes.get(whole - 1));
        assertEquals(
                "cut:" + (whole * 2 + 1) + " UNREADABLE cannot be read further: Unexpected end of ZLIB input stream",
                outcomes.get(whole));
        assertEquals("next:1 06NEXT1", outcomes.get(whole + 1));
    }

    @Test
    void brokenArchivesAndUtf16AreReportedAsSuch() throws IOException {
        byte[] noise = new byte[300];
        new Random(1).nextBytes(noise);
        for (String begin : List.of("PK\3\4", "\37\213")) {
            byte[] start = begin.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(start, 0, noise, 0, start.length);
            String kind = begin.startsWith("PK") ? "zip" : "gzip";
            assertEquals(
                    List.of("noise:1 UNREADABLE cannot be read further: the file begins like a " + kind
                            + " file, but is damaged or is not one"),
                    read(file("noise", noise)));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] text = new String(text("06A1"), StandardCharsets.UTF_8).getBytes(charset);
            assertEquals(
                    List.of("text:1 UNKNOWN_FORMAT the text is UTF-16, which is not supported; convert it to UTF-8"),
                    read(file("text", text)));
        }
    }

    /**
     * Their first bytes are those that the real programs write; a tar archive is also recognized inside a .gz or a
     * .zip.
     */
    @Test
    void unsupportedArchivesAreNamed() throws IOException {
        byte[] tar = new byte[512];
        System.arraycopy(utf8("cables/06A1.txt"), 0, tar, 0, 15);
        System.arraycopy(utf8("0000644"), 0, tar, 100, 7);
        System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
        String tarAdvice =
                "UNKNOWN_FORMAT it is a tar archive, which is not supported; unpack it first, with tar -xf FILE";
        assertEquals(List.of("a.tar:1 " + tarAdvice), read(file("a.tar", tar)));
        assertEquals(List.of("a.tgz:1 " + tarAdvice), read(file("a.tgz", gzip(tar))));
        assertEquals(
                List.of("a.zip!/a.tar:1 " + tarAdvice, "a.zip!/b:1 06B1"),
                read(file("a.zip", zip(new TreeMap<>(Map.of("a.tar", tar, "b", text("06B1")))))));
        Map<String, String> others = Map.of(
                "425a6839314159265359b0ce", "compressed with bzip2",
                "425a683917724538509000000000", "compressed with bzip2",
                "fd377a585a000004e6d6b446", "compressed with xz",
                "28b52ffd2400", "compressed with zstd",
                "526172211a070100", "a RAR archive");
        for (Map.Entry<String, String> other : others.entrySet()) {
            String found = read(file("packed", HexFormat.of().parseHex(other.getKey())))
                    .getFirst();
            String expected =
                    "packed:1 UNKNOWN_FORMAT it is " + other.getValue() + ", which is not supported; unpack it first";
            assertTrue(found.startsWith(expected), found);
        }
    }

    /** Text may contain the letters of a magic number. */
    @Test
    void textIsNotTakenForAnArchive() throws IOException {
        String text = new String(text("06BZh91AY"), StandardCharsets.UTF_8);
        String padded =
                text.substring(0, text.indexOf("FM A")) + " ".repeat(400) + text.substring(text.indexOf("FM A"));
        byte[] bytes = utf8(padded);
        System.arraycopy(utf8("ustar"), 0, bytes, 257, 5);
        assertEquals(List.of("text:1 06BZh91AY"), read(file("text", bytes)));
    }

    @Test
    void completeEntriesOfAZipCutInHalfAreRead() throws IOException {
        byte[] whole = zip(new TreeMap<>(Map.of("a", text("06A1"), "b", text("06B1"))));
        List<String> outcomes =
                read(file("cut", Arrays.copyOf(whole, whole.length / 2)), file("next", text("06NEXT1")));
        assertEquals("cut!/a:1 06A1", outcomes.get(0));
        assertTrue(outcomes.get(1).contains("UNREADABLE"), outcomes.get(1));
        assertEquals("next:1 06NEXT1", outcomes.get(outcomes.size() - 1));
    }

    @Test
    void otherRecordsAreRejectedAndReadingContinues() throws IOException {
        file("1", new byte[0]);
        file("2", utf8("Dear Sir or Madam"));
        file("3", utf8("06A1\nTITLE\nTue Aug 01 00:00:00 +0200 2006\nSECRET\nEmbassy\n"));
        file("4", utf8("\nTITLE\nTue Aug 01 00:00:00 +0200 2006\nSECRET\nEmbassy\nUNCLAS"));
        file("5", utf8("{\"id\":\"06A1\",\"to\":[{}]}\n{\"subject\":\"x\"}\n{nonsense\n{\"id\":\"06OK1\"}"));
        file("6", utf8("<html><body>no cable</body></html>"));
        file("7", text("06OK2"));
        List<String> outcomes = read(folder);
        assertEquals(
                List.of(
                        "3:1 06A1",
                        "4:1 NO_ID the record has no id",
                        "5:1 MALFORMED_RECORD the key /to/0/name is missing",
                        "5:2 NO_ID the record has no id"),
                outcomes.subList(2, 6));
        assertTrue(outcomes.get(0).startsWith("1:1 UNKNOWN_FORMAT the file is empty; expected five lines (id,"));
        assertTrue(outcomes.get(1).startsWith("2:1 UNKNOWN_FORMAT the format is not known; expected five lines (id,"));
        assertTrue(outcomes.get(6).equals("5:3 MALFORMED_RECORD not valid JSON at column 2"), outcomes.get(6));
        assertEquals(List.of("5:4 06OK1", "6:1 NO_ID the record has no id", "7:1 06OK2"), outcomes.subList(7, 10));
    }

    /** In the index, all lone surrogates would become the same key, and one cable would replace another. */
    @Test
    void anIdWithHalfASurrogatePairIsRejected() throws IOException {
        file(
                "1",
                utf8(
                        "{\"id\":\"06A\\ud800\"}\n{\"id\":\"06A1\",\"canonicalId\":\"06A\\udc00\"}\n{\"id\":\"06A\\ud83d\\ude00\"}"));
        assertEquals(
                List.of(
                        "1:1 MALFORMED_RECORD an id with half of a surrogate pair is not valid Unicode: 06A\ufffd",
                        "1:2 MALFORMED_RECORD an id with half of a surrogate pair is not valid Unicode: 06A\ufffd",
                        "1:3 06A\ud83d\ude00"),
                read(folder));
    }

    @Test
    void aMissingPathIsRefusedAtOnce() {
        Path missing = folder.resolve("missing");
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> READER.records(folder, missing));
        assertEquals("no such file or folder: " + missing, thrown.getMessage());
        assertInstanceOf(NoSuchFileException.class, thrown.getCause());
    }

    @Test
    void cablesSkipsRejectedRecords() throws IOException {
        Path dump = file("1", utf8(row(1) + "\"2\",\"8/1/2006\",\"x\"\n" + row(3)));
        try (Stream<Cable> cables = CableReader.cables(dump)) {
            assertEquals(List.of("06CSV1", "06CSV3"), cables.map(Cable::id).toList());
        }
    }

    @Test
    void strictReaderStopsAtTheFirstRejection() {
        CableReader strict = CableReader.of(ReadOptions.DEFAULT.strict(true));
        ByteArrayInputStream in = new ByteArrayInputStream(utf8(row(1) + "\"2\",\"8/1/2006\",\"x\ny\"\n" + row(3)));
        try (Stream<ReadResult> results = strict.read(in, "dump.csv")) {
            Iterator<ReadResult> iterator = results.iterator();
            assertEquals("1 06CSV1", Outcomes.line(iterator.next()));
            RejectedRecordException thrown = assertThrows(RejectedRecordException.class, iterator::next);
            assertEquals(
                    "dump.csv:3: MALFORMED_RECORD: the row has 3 columns, expected 8: \"2\",\"8/1/2006\",\"x y\"",
                    thrown.getMessage());
            assertEquals(
                    ProblemCode.MALFORMED_RECORD, thrown.rejected().problem().code());
        }
    }

    @Test
    void rejectionKeepsItsRecordWhenItIsSerialized() throws Exception {
        for (OptionalInt line : List.of(OptionalInt.empty(), OptionalInt.of(7))) {
            ReadResult.Rejected rejected = new ReadResult.Rejected(
                    new Source("dump.csv", 3), new Problem(ProblemCode.MALFORMED_RECORD, "too short", line), "\"2\"");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new RejectedRecordException(rejected));
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertEquals(rejected, ((RejectedRecordException) in.readObject()).rejected());
            }
        }
    }

    @Test
    void aGivenFormatIsNotDetected() {
        CableReader text = CableReader.of(ReadOptions.DEFAULT.format(Format.TEXT));
        assertEquals(List.of("1 odd id"), Outcomes.of(text, utf8("odd id\nTITLE\nwhen?\nwhat?\nEmbassy\nSome text.")));
    }

    @Test
    void findsRecordsByIdBeforeTheyAreParsed() throws IOException {
        Path csv = file("1", utf8(row(1)));
        Path text = file("2", text("06TEXT1"));
        Path json = file("3", utf8("{\"subject\":{\"id\":1},\"id\":\"06JSON1\"}"));
        Path page = file(
                "4",
                utf8(
                        "<html><table><tr><th>Reference ID</th></tr><tr><td><a>06PAGE1</a></td></tr></table><pre>X</pre>"));
        try (Stream<CableRecord> records = READER.records(csv, text, json, page)) {
            assertEquals(
                    List.of("06CSV1", "06TEXT1", "06JSON1", "06PAGE1"),
                    records.map(CableRecord::id).toList());
        }
    }

    @Test
    void entitiesAreAddedExceptToCablesThatAreAlreadyParsed() {
        OrgMention org = OrgMention.of("UN", List.of());
        CableReader reader =
                CableReader.of(ReadOptions.DEFAULT.entities(cable -> new Entities(List.of(), List.of(org))));
        assertEquals(List.of(org), only(reader, text("06A1")).entities().orgs());
        assertEquals(
                List.of(), only(reader, utf8("{\"id\":\"06A1\"}")).entities().orgs());
    }

    @Test
    void invalidUtf8IsAlsoReportedForACableInJson() {
        Cable cable = only(READER, "{\"id\":\"06A1\",\"subject\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("café", cable.subject());
        assertEquals(ProblemCode.NOT_UTF8, cable.provenance().problems().get(0).code());
    }

    private static Cable only(CableReader reader, byte[] input) {
        try (Stream<ReadResult> results = reader.read(new ByteArrayInputStream(input), "-")) {
            Optional<ReadResult> first = results.findFirst();
            return ((ReadResult.Accepted) first.orElseThrow()).cable();
        }
    }

    @Test
    void aByteOrderMarkIsRemoved() {
        assertEquals(
                List.of("1 06A1"),
                Outcomes.of(READER, utf8("\ufeff" + new String(text("06A1"), StandardCharsets.UTF_8))));
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.maxRecordBytes(0));
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.maxRecordLines(0));
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.maxRecordParagraphs(0));
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.maxRecordValues(0));
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.maxExpansion(-1));
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.maxArchiveEntries(0));
    }
}
