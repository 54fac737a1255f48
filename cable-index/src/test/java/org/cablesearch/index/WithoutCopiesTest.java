// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds of an index whose copies, or whose list of segments, are missing too. */
@Timeout(600)
class WithoutCopiesTest {

    private static final int CABLES = 60;

    @TempDir
    Path folder;

    private Map<String, byte[]> sound = Map.of();

    /** Creates two segments. In the first, records take several blocks. */
    @BeforeEach
    void fill() throws IOException {
        Random random = new Random(39);
        add(0, CABLES - 10, random);
        add(CABLES - 10, CABLES, random);
        sound = IndexFiles.read(folder);
    }

    private void add(int from, int to, Random random) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(IntStream.range(from, to).mapToObj(number -> cable(number, random)));
        }
    }

    private static Cable cable(int number, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 2_000) {
            text.append(Integer.toString(random.nextInt(1 << 20), Character.MAX_RADIX))
                    .append(' ');
        }
        return Cable.builder("06LOST" + number)
                .paragraphs(List.of(Paragraph.numbered(1, "", text.toString())))
                .build();
    }

    private void removeCopies() throws IOException {
        for (String file : sound.keySet()) {
            if (file.startsWith("spare_")) {
                Files.delete(folder.resolve(file));
            }
        }
    }

    private void flip(String file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        bytes[at] ^= 1;
        Files.write(folder.resolve(file), bytes);
    }

    /** The first byte of each part of a compound file, by the extension of the part. */
    private Map<String, Integer> parts(String compound) throws IOException {
        Map<String, Integer> parts = new HashMap<>();
        String file = new String(sound.get(compound), StandardCharsets.ISO_8859_1);
        try (Directory directory = FSDirectory.open(folder)) {
            for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
                if (!compound.startsWith(segment.info.name)) {
                    continue;
                }
                try (Directory inside =
                        segment.info.getCodec().compoundFormat().getCompoundReader(directory, segment.info)) {
                    for (String part : inside.listAll()) {
                        try (IndexInput in = inside.openInput(part, IOContext.READONCE)) {
                            byte[] bytes = new byte[Math.toIntExact(in.length())];
                            in.readBytes(bytes, 0, bytes.length);
                            parts.put(
                                    IndexFileNames.getExtension(part),
                                    file.indexOf(new String(bytes, StandardCharsets.ISO_8859_1)));
                        }
                    }
                }
            }
        }
        return parts;
    }

    /** A rebuild that cannot count what it lost does not say that it lost nothing. */
    @Test
    void whatIsNotKnownIsNotReportedAsNothing() throws IOException {
        String file = IndexFiles.first(sound, ".cfs");
        Map<String, Integer> parts = parts(file);
        int unknown = 0;
        for (int at = 100; at < 100_000; at += 20_000) {
            IndexFiles.write(folder, sound);
            removeCopies();
            flip(file, parts.get("fdt") + at);
            flip(file, parts.get("dvd") + 100);
            RebuildReport report = CableIndex.rebuild(folder);
            assertEquals(report.kept(), StoredCables.of(folder).size());
            assertEquals(report.kept() == CABLES, report.complete(), report.toString());
            if (report.kept() + report.lost() < CABLES) {
                assertTrue(
                        report.problems().getFirst().endsWith("how many cables they were is unknown"),
                        report::toString);
                unknown++;
            }
        }
        assertTrue(unknown > 0, "the number of lost cables was always known");
    }

    /** Lucene reports another version if the version at the start of a file has changed. */
    @Test
    void aChangedVersionIsDamage() throws IOException {
        for (String file : sound.keySet()) {
            if (file.startsWith("spare_") || file.startsWith("segments_")) {
                continue;
            }
            for (int value : List.of(0x7fff, 0)) {
                IndexFiles.write(folder, sound);
                removeCopies();
                byte[] bytes = sound.get(file).clone();
                int version = 2 * Integer.BYTES + bytes[Integer.BYTES] - 3;
                bytes[version + 2] = (byte) (value >> 8);
                bytes[version + 3] = (byte) value;
                if (Arrays.equals(bytes, sound.get(file))) {
                    continue;
                }
                Files.write(folder.resolve(file), bytes);
                assertEquals(
                        Reason.DAMAGED,
                        assertThrows(CableIndexException.class, () -> CableIndex.open(folder), file)
                                .reason(),
                        file);
                assertFalse(CableIndex.verify(folder).clean(), file);
                RebuildReport report = CableIndex.rebuild(folder);
                assertTrue(report.kept() >= 10, file + ": " + report);
                assertEquals(report.kept() == CABLES, report.complete(), file + ": " + report);
            }
        }
    }

    /** The newer cables are in the folder, but an older list does not name them. */
    @Test
    void anOlderListThatIsPutBackIsDamage() throws IOException {
        String older = sound.keySet().stream()
                .filter(file -> file.startsWith("segments_"))
                .findFirst()
                .orElseThrow();
        byte[] list = sound.get(older);
        add(CABLES, CABLES + 5, new Random(5));
        String newer = IndexFiles.read(folder).keySet().stream()
                .filter(file -> file.startsWith("segments_"))
                .findFirst()
                .orElseThrow();
        Files.delete(folder.resolve(newer));
        Files.write(folder.resolve(older), list);
        assertEquals(
                Reason.DAMAGED,
                assertThrows(CableIndexException.class, () -> CableIndex.open(folder))
                        .reason());
        assertFalse(CableIndex.verify(folder).clean());
        RebuildReport report = CableIndex.rebuild(folder);
        assertTrue(report.complete(), report.toString());
        assertEquals(CABLES + 5, report.kept());
        assertTrue(CableIndex.verify(folder).clean());
        assertEquals(List.of(), CableIndex.verify(folder).notes());
    }
}
