// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives in which the telegrams of 1973 to 1979 are downloaded. */
class SevenZipTest {

    private static final String DAMAGED = "UNREADABLE cannot be read further: ";

    @TempDir
    private Path folder;

    private static byte[] cable(String id) {
        return (id + "\nTITLE\nTue Aug 01 00:00:00 +0200 2006\nUNCLASSIFIED\nEmbassy\nFM A\nUNCLAS A 000001\n1. " + id)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Three entries each in two blocks. */
    private static SolidSevenZip twoBlocks() throws IOException {
        return new SolidSevenZip()
                .block(List.of("1973/c", "1973/a", "1973/.b"), List.of(cable("73C1"), cable("73A1"), cable("73B1")))
                .block(List.of("1974/f", "1974/d", "1974/e"), List.of(cable("74F1"), cable("74D1"), cable("74E1")));
    }

    /** Each result as entry and outcome, without the folder. */
    private List<String> read(byte[] archive) throws IOException {
        return read(CableReader.create(), archive);
    }

    private List<String> read(CableReader reader, byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("x.7z"), archive);
        try (Stream<ReadResult> results = reader.read(file)) {
            return results.map(result ->
                            result.source().file().replace(folder + "/x.7z", "") + " " + Outcomes.line(result))
                    .toList();
        }
    }

    @Test
    void entriesAreReadInStoredOrder() throws IOException {
        assertEquals(
                List.of("!/1973/c 1 73C1", "!/1973/a 1 73A1", "!/1974/f 1 74F1", "!/1974/d 1 74D1", "!/1974/e 1 74E1"),
                read(twoBlocks().bytes()));
        assertEquals(
                List.of(),
                read(new SolidSevenZip().bytes()).stream()
                        .filter(line -> line.contains("!/"))
                        .toList());
    }

    /** Nothing can be unpacked after an invalid chunk; the next block has a decoder of its own. */
    @Test
    void theRestOfADamagedBlockIsReportedOnce() throws IOException {
        SolidSevenZip archive = twoBlocks();
        for (String damaged : List.of("1974/f", "1974/d", "1974/e")) {
            byte[] bytes = archive.bytes();
            bytes[archive.offset(damaged)] = 0x55;
            List<String> found = read(bytes);
            assertEquals(List.of("!/1973/c 1 73C1", "!/1973/a 1 73A1"), found.subList(0, 2));
            assertTrue(found.getLast().contains(DAMAGED), found::toString);
        }
        byte[] bytes = archive.bytes();
        bytes[archive.offset("1973/c")] = 0x55;
        List<String> found = read(bytes);
        assertTrue(found.get(0).startsWith("!/1973/c 1 " + DAMAGED + "the entry is damaged ("), found::toString);
        assertTrue(
                found.get(1).startsWith("!/1973/a 1 " + DAMAGED + "the entry cannot be unpacked ("), found::toString);
        assertEquals(List.of("!/1974/f 1 74F1", "!/1974/d 1 74D1", "!/1974/e 1 74E1"), found.subList(2, 5));
    }

    @Test
    void aLossSaysHowManyEntriesAreLost() throws IOException {
        List<String> names = IntStream.range(0, 50).mapToObj(i -> "entry" + i).toList();
        SolidSevenZip archive = new SolidSevenZip()
                .block(names, names.stream().map(SevenZipTest::cable).toList());
        byte[] bytes = archive.bytes();
        bytes[archive.offset("entry10")] = 0x55;
        List<String> found = read(bytes);
        assertEquals(12, found.size(), found::toString);
        assertTrue(
                found.get(11)
                        .startsWith("!/entry11 1 " + DAMAGED
                                + "the entry cannot be unpacked, nor can the next 38, up to entry49 ("),
                found::toString);
    }

    @Test
    void anEntryWithAWrongChecksumAloneIsDamaged() throws IOException {
        List<String> found =
                read(twoBlocks().claim("1974/f", cable("74F1").length, 12345).bytes());
        assertTrue(
                found.get(2).startsWith("!/1974/f 1 " + DAMAGED + "the entry is damaged (Checksum"), found::toString);
        assertEquals(List.of("!/1974/d 1 74D1", "!/1974/e 1 74E1"), found.subList(3, 5));
    }

    @Test
    void anEntryOfTerabytesIsBounded() throws IOException {
        List<String> claimed = read(twoBlocks().claim("1974/d", 1L << 43, 0).bytes());
        assertTrue(claimed.get(3).startsWith("!/1974/d 1 " + DAMAGED + "the entry is damaged ("), claimed::toString);

        byte[] blanks = Arrays.copyOf(cable("73B1"), 70 << 20);
        List<String> bomb = read(new SolidSevenZip()
                .block(List.of("a", "b", "c"), List.of(cable("73A1"), blanks, cable("73C1")))
                .bytes());
        assertEquals("!/a 1 73A1", bomb.get(0));
        assertEquals("!/b 1 TOO_LARGE the record is longer than 16777216 bytes", bomb.get(1));
        assertEquals(
                " 1 TOO_LARGE the archive unpacks to more than 200 times its size; the rest of it is not read",
                bomb.get(2));
        assertEquals(3, bomb.size());
    }

    @Test
    void manyEntriesAreReadUpToTheLimit() throws IOException {
        List<String> names = IntStream.range(0, 3_000).mapToObj(i -> "73A" + i).toList();
        byte[] archive = new SolidSevenZip()
                .block(names, names.stream().map(SevenZipTest::cable).toList())
                .bytes();
        assertEquals(
                names,
                read(archive).stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .toList());
        List<String> limited = read(CableReader.of(ReadOptions.DEFAULT.maxArchiveEntries(10)), archive);
        assertEquals(11, limited.size());
        assertTrue(
                limited.get(10).endsWith("TOO_LARGE the archive has more than 10 entries; the rest of it is not read"));
    }

    @Test
    void anArchiveThatIsCutOffIsReported() throws IOException {
        byte[] whole = twoBlocks().bytes();
        for (int length : new int[] {6, 32, 100, whole.length - 1}) {
            List<String> found = read(Arrays.copyOf(whole, length));
            assertEquals(1, found.size());
            assertTrue(
                    found.get(0)
                            .startsWith(" 1 " + DAMAGED
                                    + "the list of entries, at the end of the archive, is damaged or missing ("),
                    found::toString);
        }
    }

    @Test
    void itIsNotReadFromAStreamNorInsideAnotherArchive() throws IOException {
        byte[] archive = twoBlocks().bytes();
        String told =
                "1 UNKNOWN_FORMAT a .7z archive can only be read as a file of its own, because its list of entries is"
                        + " at its end; save it as a file, or unpack it first, with 7z x FILE";
        assertEquals(List.of(told), Outcomes.of(CableReader.create(), archive));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.7z"));
            zip.write(archive);
            zip.putNextEntry(new ZipEntry("b"));
            zip.write(cable("73B1"));
        }
        assertEquals(List.of(told, "1 73B1"), Outcomes.of(CableReader.create(), out.toByteArray()));
    }

    @Test
    void progressReachesTheEnd() throws IOException {
        List<Double> shares = new ArrayList<>();
        read(
                CableReader.of(ReadOptions.DEFAULT.progress((records, share) -> shares.add(share))),
                twoBlocks().bytes());
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1, shares.getLast(), 1e-9);
    }

    /** Whatever the bytes, reading ends and does not throw. */
    @Test
    void anyDamageIsReported() {
        Seeds.each(150, seed -> {
            Random random = new Random(seed);
            byte[] bytes = twoBlocks().bytes();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                bytes[6 + random.nextInt(bytes.length - 6)] = (byte) random.nextInt(256);
            }
            assertTrue(read(bytes).stream().noneMatch(line -> line.contains("INTERNAL_ERROR")));
        });
    }

    @Test
    void withoutTheLibrariesTheMessageNamesThem() throws Exception {
        Path file = Files.write(folder.resolve("x.7z"), twoBlocks().bytes());
        Class<?> alone = new WithoutLibraries().loadClass(Reading.class.getName());
        assertEquals(
                "1 UNKNOWN_FORMAT a .7z archive is read with org.apache.commons:commons-compress and org.tukaani:xz, optional"
                        + " dependencies of cable-reader that are missing here; add them, or unpack the archive first, with 7z x"
                        + " FILE",
                alone.getDeclaredMethod("of", Path.class).invoke(null, file));
    }

    /** What reading a file says, in a class that another loader can load. */
    public static final class Reading {

        public static String of(Path file) {
            try (Stream<ReadResult> results = CableReader.create().read(file)) {
                return Outcomes.line(results.findFirst().orElseThrow());
            }
        }
    }

    /** Loads our classes anew, and does not find the libraries. */
    private static final class WithoutLibraries extends ClassLoader {

        WithoutLibraries() {
            super(SevenZipTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.apache.commons.") || name.startsWith("org.tukaani.")) {
                throw new ClassNotFoundException(name);
            }
            // Names are found by classes that look for their word lists beside them, in the module.
            if (!name.startsWith("org.cablesearch.reader.")
                    || name.startsWith("org.cablesearch.reader.entity.")
                    || findLoadedClass(name) != null) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
