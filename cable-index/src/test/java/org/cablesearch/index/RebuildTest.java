// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Filing;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {

    private static final int CABLES = 24;
    private static final String REPLACED = "06A1";

    @TempDir
    Path folder;

    @Test
    void rebuildsAnIndexOfAnOlderVersion() throws IOException {
        unzip("schema-1.zip");
        assertRejected(otherVersion(1), () -> CableIndex.open(folder));
        assertRejected(otherVersion(1), () -> CableIndex.verify(folder));
        assertEquals(new RebuildReport(3, 0, List.of()), rebuild());
        assertEquals(
                List.of("06PHNOMPENH2611", "08SECTION01OF02LIMA2492", "10KATHMANDU912"), ids(StoredCables.of(folder)));
        assertTrue(CableIndex.verify(folder).clean());
        CableIndex.open(folder).close();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8})
    void rebuildsAnIndexOfALaterVersion(int version) throws IOException {
        unzip("schema-" + version + ".zip");
        assertRejected(otherVersion(version), () -> CableIndex.open(folder));
        assertRejected(otherVersion(version), () -> CableIndex.stats(folder));
        Map<CableKey, Cable> before = StoredCables.of(folder);
        assertEquals(
                List.of("06PHNOMPENH2611", "08SECTION01OF02LIMA2492", "10KATHMANDU912", "73REYKJAVIK1977"),
                ids(before));
        assertEquals(
                Set.of(Filing.NONE), before.values().stream().map(Cable::filing).collect(Collectors.toSet()));
        assertEquals(new RebuildReport(4, 0, List.of()), rebuild());
        assertEquals(before, StoredCables.of(folder));
        assertTrue(CableIndex.verify(folder).clean());
        assertEquals(
                List.of(1L, 4L),
                CableIndex.stats(folder).loads().stream()
                        .map(IndexStats.Load::cables)
                        .toList());
    }

    private static List<String> ids(Map<CableKey, Cable> cables) {
        return cables.keySet().stream().map(CableKey::id).toList();
    }

    @Test
    void readsAnIndexOfAnOlderLuceneWithTheSameMajorVersion() throws IOException {
        unzip("lucene-10.5.zip");
        assertEquals(List.of("06OLD1", "06OLD2", "06OLD3"), ids(StoredCables.of(folder)));
        assertEquals(new RebuildReport(3, 0, List.of()), rebuild());
    }

    @Test
    void splitsWordsAgainIfAnalyzersHaveChanged() throws IOException {
        fill();
        commit(Map.of("cables.schema", String.valueOf(IndexSchema.VERSION), "cables.analyzers", "0"));
        assertRejected(
                "the index in " + folder
                        + " was created by analyzers that split words differently; CableIndex.rebuild splits them again",
                () -> CableIndex.open(folder));
        assertEquals(new RebuildReport(CABLES, 0, List.of()), rebuild());
        CableIndex.open(folder).close();
    }

    @Test
    void keepsEveryCableWithItsSource() throws IOException {
        fill();
        Map<CableKey, Cable> before = StoredCables.of(folder);
        List<Double> shares = new ArrayList<>();
        assertEquals(
                new RebuildReport(CABLES, 0, List.of()),
                CableIndex.rebuild(folder, (cables, share) -> shares.add(share)));
        assertEquals(before, StoredCables.of(folder));
        assertEquals(CABLES, shares.size());
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1, shares.getLast());
        assertTrue(CableIndex.verify(folder).clean());
        // The same cable from another source is unchanged.
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(new AddSummary(0, 0, CABLES), index.addAll(before.values().stream()));
        }
    }

    /** Indexes of version 6 and older have no id. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 8})
    void anIndexOfAnOlderVersionIsBackedUpAgain(int version, @TempDir Path other) throws IOException {
        unzip("schema-" + version + ".zip");
        Path backup = other.resolve("backup");
        BackupReport first = CableIndex.copy(folder, backup);
        assertEquals(first.files(), first.copied());
        assertEquals(0, CableIndex.copy(folder, backup).copied());
        // As a first copy leaves it that is stopped at its end.
        try (Stream<Path> files = Files.list(backup)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.move(file, backup.resolve("pending_" + file.getFileName()));
            }
        }
        assertEquals(
                Reason.UNFINISHED_COPY,
                assertThrows(CableIndexException.class, () -> CableIndex.open(backup))
                        .reason());
        assertEquals(1, CableIndex.copy(folder, backup).copied());
        assertEquals(StoredCables.of(folder), StoredCables.of(backup));
    }

    @Test
    void keepsTheOldIndexIfARebuildIsStopped() throws IOException {
        fill();
        Map<CableKey, Cable> before = StoredCables.of(folder);
        class Stop extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        assertThrows(
                Stop.class,
                () -> CableIndex.rebuild(folder, (cables, share) -> {
                    if (cables == CABLES) {
                        throw new Stop();
                    }
                }));
        assertEquals(before, StoredCables.of(folder));
        assertTrue(CableIndex.verify(folder).clean());
        CableIndex.open(folder).close();
    }

    @Test
    void doesNotWaitForAnotherWriter() throws IOException {
        fill();
        try (CableIndex writer = CableIndex.open(folder)) {
            assertRejected(
                    "the index in " + folder
                            + " is already open for writing in this process; use that CableIndex, or close it first",
                    this::rebuild);
            writer.add(Cable.builder("06B1").build(), "");
        }
        assertEquals(CABLES + 1, rebuild().kept());
    }

    @Test
    void reportsThatThereIsNoIndex() {
        assertRejected(
                folder + " holds no index; name the folder of one, or create one with CableIndex.open", this::rebuild);
    }

    private String otherVersion(int version) {
        return "the index in " + folder + " has schema version " + version + ", but this program reads version 9;"
                + " CableIndex.rebuild converts it to this version";
    }

    private RebuildReport rebuild() throws IOException {
        return CableIndex.rebuild(folder, Progress.NONE);
    }

    /** Creates three segments; in two of them, cables are replaced. */
    private void fill() throws IOException {
        RandomCables random = new RandomCables(5);
        List<Cable> cables = Stream.generate(random::next).limit(CABLES - 1).toList();
        for (List<Cable> part : List.of(cables.subList(0, 8), cables.subList(8, 16), cables.subList(16, CABLES - 1))) {
            try (CableIndex index = CableIndex.open(folder)) {
                index.addAll(Stream.concat(Stream.of(cable(part.size() + "th")), part.stream()));
            }
        }
    }

    private static Cable cable(String text) {
        return Cable.builder(REPLACED)
                .paragraphs(List.of(Paragraph.numbered(1, "", text), Paragraph.numbered(2, "", text)))
                .build();
    }

    private void commit(Map<String, String> data) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setParentField("cable"))) {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    private void unzip(String resource) throws IOException {
        try (InputStream in = RebuildTest.class.getResourceAsStream(resource);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }

    private static void assertRejected(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(CableIndexException.class, call).getMessage());
    }
}
