// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadResult;

/** A generated dump in its own folder, which exists for the duration of a benchmark. */
final class SmallArchive implements AutoCloseable {

    static final int SIZE = 5_000;

    private static final int KEPT = 500;

    private final Path folder;
    private final CableGenerator generator = new CableGenerator(1, SIZE);

    SmallArchive() throws IOException {
        folder = Files.createTempDirectory("cables-jmh");
        generator.write(csv());
    }

    CableGenerator generator() {
        return generator;
    }

    Path csv() {
        return folder.resolve("cables.csv");
    }

    /** A subfolder of the archive's folder. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The first records of the dump. */
    List<CableRecord> records(CableReader reader) {
        try (Stream<CableRecord> records = reader.records(csv())) {
            return records.limit(KEPT).toList();
        }
    }

    static Cable cable(CableRecord record) {
        return switch (record.parse()) {
            case ReadResult.Accepted accepted -> accepted.cable();
            case ReadResult.Rejected rejected ->
                throw new IllegalStateException(rejected.problem().message());
        };
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SmallArchive::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
