// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work and memory are bounded for any input. This tests only the layouts, not the parsers after them. */
class HostileInputTest {
    private static final String FIELDS = "06A1\nTITLE\nTue Aug 01 00:00:00 +0200 2006\nSECRET\nEmbassy\n";
    private static final String ROW = "\"1\",\"8/1/2006 11:01\",\"06A1\",\"E\",\"SECRET\",\"\",\"FM A\",\"";

    /** Inputs of any size, each of which strains a different part: a start, and a text that is repeated. */
    enum Hostile {
        ONE_LINE(FIELDS + "FM A\n", "S"),
        BLANKS(FIELDS + "FM A\n", " "),
        SPACED_LETTERS(FIELDS + "FM A\n", "S E C R E "),
        HALF_WORDS(FIELDS + "FM A\n", "CONFIDENTIA"),
        DAYS(FIELDS + "FM A\n", "Friday, "),
        SHORT_LINES(FIELDS + "FM A\n", "\n"),
        HEADER_LINES(FIELDS, "TO RUEHC/SECRETARY OF STATE WASHDC\n"),
        NULS(FIELDS + "FM A\n", "\0"),
        LONE_SURROGATES(FIELDS, "\ud800"),
        UNCLOSED_QUOTE(ROW, "text \n"),
        QUOTES(ROW, "\""),
        ALMOST_ROWS(ROW, "\n\"1\",\"8\""),
        COMMAS("\"1\"", ","),
        BACKSLASHES(ROW, "\\"),
        NESTED_TAGS("<html><pre>", "<b>a"),
        OPEN_TAGS("<html>", "<table "),
        DEEP_JSON("{\"id\":", "["),
        LONG_STRING("{\"id\":\"", "x"),
        MANY_KEYS("{\"id\":\"1\"", ",\"k\":null"),
        OPEN_BRACES("", "{{{{{{{{{{{{{{{{{{{\n");

        private final String start;
        private final String repeated;

        Hostile(String start, String repeated) {
            this.start = start;
            this.repeated = repeated;
        }

        byte[] ofSize(int size) {
            return (start + repeated.repeat(size / repeated.length())).getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void workIsLinear(Hostile hostile) {
        Work.assertLinear(hostile.name(), 10_000, hostile::ofSize, HostileInputTest::readAll);
    }

    private static void readAll(byte[] input) {
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.maxRecordLines(Integer.MAX_VALUE));
        try (Stream<ReadResult> results = reader.read(new ByteArrayInputStream(input), "-")) {
            results.forEach(result -> assertTrue(result.source().line() > 0));
        }
    }

    @Test
    void readsALineOfTwoMillionCharacters() {
        byte[] input = (FIELDS + "UNCLAS A 000001\n" + "S".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("1 06A1"), Outcomes.of(CableReader.create(), input));
    }

    @Test
    void oneCableOfFiftyMegabytesIsRefused() {
        byte[] input = Hostile.ONE_LINE.ofSize(50_000_000);
        assertEquals(
                List.of("1 TOO_LARGE the record is longer than 16777216 bytes"),
                Outcomes.of(CableReader.create(), input));
    }

    @Test
    void aZipBombIsGivenUp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (int i = 0; i < 40; i++) {
                zip.putNextEntry(new ZipEntry("06A" + i));
                writeBlanks(zip, 4);
            }
        }
        List<String> outcomes = Outcomes.of(CableReader.create(), out.toByteArray());
        assertEquals(
                "1 TOO_LARGE the archive unpacks to more than 200 times its size; the rest of it is not read",
                outcomes.get(outcomes.size() - 1));
        assertTrue(outcomes.size() < 40, "entries read: " + outcomes.size());
    }

    @Test
    void aZipOfOverlappingEntriesIsOneRejection(@TempDir Path folder) throws IOException {
        byte[] cable = (FIELDS + "UNCLAS").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.zip"), zipOfOneEntry(cable, 20_000));
        Files.write(folder.resolve("b.zip"), zipOfOneEntry(cable, 1));
        try (Stream<ReadResult> results = CableReader.create().read(folder)) {
            assertEquals(
                    List.of(
                            "1 UNREADABLE cannot be read further: the entries of the zip overlap; create the zip again",
                            "1 06A1"),
                    results.map(Outcomes::line).toList());
        }
    }

    /** A zip whose directory lists its only entry several times. */
    private static byte[] zipOfOneEntry(byte[] content, int times) {
        byte[] name = "entry00000".getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        int start = 30 + name.length + content.length;
        ByteBuffer zip =
                ByteBuffer.allocate(start + times * (46 + name.length) + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 20);
        putEntry(zip, crc, content.length, name.length).put(name).put(content);
        for (int i = 0; i < times; i++) {
            zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
            putEntry(zip, crc, content.length, name.length).put(new byte[14]);
            zip.put("entry%05d".formatted(i).getBytes(StandardCharsets.UTF_8));
        }
        zip.putInt(0x06054b50).putInt(0).putShort((short) times).putShort((short) times);
        return zip.putInt(times * (46 + name.length))
                .putInt(start)
                .putShort((short) 0)
                .array();
    }

    /** Writes what an uncompressed entry has both in its header and in the directory. */
    private static ByteBuffer putEntry(ByteBuffer zip, CRC32 crc, int bytes, int name) {
        zip.put(new byte[8]).putInt((int) crc.getValue()).putInt(bytes).putInt(bytes);
        return zip.putShort((short) name).putShort((short) 0);
    }

    @Test
    void nestedGzipBombIsRejected() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream outer = new GZIPOutputStream(out);
                GZIPOutputStream inner = new GZIPOutputStream(outer)) {
            inner.write(ROW.getBytes(StandardCharsets.UTF_8));
            writeBlanks(inner, 100);
        }
        assertEquals(
                List.of("1 TOO_LARGE the archive unpacks to more than 200 times its size; the rest of it is not read"),
                Outcomes.of(CableReader.create(), out.toByteArray()));
    }

    @Test
    void theNumberOfEntriesIsLimited() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 100; i++) {
                zip.putNextEntry(new ZipEntry("entry" + i));
                zip.write((FIELDS + "UNCLAS").getBytes(StandardCharsets.UTF_8));
            }
        }
        List<String> outcomes =
                Outcomes.of(CableReader.of(ReadOptions.DEFAULT.maxArchiveEntries(10)), out.toByteArray());
        assertEquals(11, outcomes.size());
        assertEquals("1 TOO_LARGE the archive has more than 10 entries; the rest of it is not read", outcomes.get(10));
    }

    @Test
    void nestingOfArchivesIsLimited() throws IOException {
        byte[] packed = (FIELDS + "UNCLAS").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(packed);
            }
            packed = out.toByteArray();
        }
        assertEquals(
                List.of("1 TOO_LARGE archives are nested more than 3 levels deep"),
                Outcomes.of(CableReader.create(), packed));
    }

    private static void writeBlanks(OutputStream out, int megabytes) throws IOException {
        byte[] blanks = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(blanks);
        }
    }

    /** The dump has 64 MB, and is generated as it is read. */
    @Test
    void memoryDoesNotGrowWithTheDump() {
        long before = usedMemory();
        try (Stream<CableRecord> records = CableReader.create().records(new GeneratedDump(64 << 20), "-")) {
            long[] most = {0, 0};
            records.forEach(record -> {
                if (++most[0] % 5_000 == 0) {
                    most[1] = Math.max(most[1], usedMemory() - before);
                }
            });
            assertTrue(most[0] > 20_000, "records: " + most[0]);
            assertTrue(most[1] < 20 << 20, "bytes kept: " + most[1]);
        }
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Repeats a row of about 3,000 bytes. */
    private static final class GeneratedDump extends InputStream {
        private static final byte[] BYTES =
                (ROW + "A line of the body.\n".repeat(150) + "\"\n").getBytes(StandardCharsets.UTF_8);

        private final long size;
        private long read;

        GeneratedDump(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return read >= size ? -1 : BYTES[(int) (read++ % BYTES.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (read >= size) {
                return -1;
            }
            int start = (int) (read % BYTES.length);
            int copied = Math.min(length, BYTES.length - start);
            System.arraycopy(BYTES, start, buffer, offset, copied);
            read += copied;
            return copied;
        }
    }
}
