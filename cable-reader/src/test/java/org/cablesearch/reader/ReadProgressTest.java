// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The progress that is reported to a listener. */
class ReadProgressTest {

    @TempDir
    private Path folder;

    private final List<Double> shares = new ArrayList<>();

    private final CableReader reader = CableReader.of(ReadOptions.DEFAULT.progress(this::record));

    private long records;

    private void record(long done, double share) {
        records = done;
        shares.add(share);
    }

    @Test
    void consumedRecordsAreCounted() throws IOException {
        assertReported(Files.write(folder.resolve("a"), cables(5_000)));
        assertEquals(5_000, records);
    }

    @Test
    void reportsTheProgressOfAFile() throws IOException {
        assertReported(Files.write(folder.resolve("a"), cables(5_000)));
    }

    @Test
    void reportsTheProgressOfAPackedFile() throws IOException {
        Path file = folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(cables(50_000));
        }
        assertReported(file);
    }

    @Test
    void hiddenFilesInAZipDoNotCount() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("a", "b", ".hidden")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(cables(5_000));
            }
        }
        assertReported(file);
    }

    @Test
    void reportsTheProgressOfAFolderAndAFile() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/deeper"));
        for (String name : List.of("a", "b", ".hidden")) {
            Files.write(in.resolve(name), cables(2_000));
        }
        assertReported(folder.resolve("in"), Files.write(folder.resolve("c"), cables(4_000)));
    }

    @Test
    void aStreamReportsNoProgress() {
        try (Stream<CableRecord> records = reader.records(new ByteArrayInputStream(cables(10)), "-")) {
            assertEquals(10, records.count());
        }
        assertEquals(List.of(), shares);
    }

    /** Asserts that progress only rises, is also reported half way, and ends when everything is read. */
    private void assertReported(Path... paths) {
        try (Stream<CableRecord> records = reader.records(paths)) {
            records.forEach(record -> {});
        }
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1, shares.getLast(), 1e-9);
        assertTrue(shares.stream().anyMatch(share -> share > .3 && share < .7), shares.toString());
    }

    private static byte[] cables(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CableJson.write(Cable.builder("06LIMA" + i).build()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
