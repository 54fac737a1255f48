// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.cablesearch.index.internal.repair.IndexRebuilder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the folder of an index that do not belong to it: from a copy, a sync, a person or a failed commit. */
@Timeout(600)
class ForeignFilesTest {

    /** The files of the two indexes. */
    private static final List<Map<String, byte[]>> FILLED = new ArrayList<>();

    private final List<Cable> cables =
            Stream.generate(new RandomCables(4)::next).limit(25).toList();

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("index");
    }

    private Path other() {
        return parent.resolve("other");
    }

    /**
     * Creates two indexes with the same first five cables, then adds twenty cables to one and one cable to the other. They
     * are created once; each test gets copies.
     */
    private void fillBoth() throws IOException {
        if (FILLED.isEmpty()) {
            try (CableIndex index = CableIndex.open(folder())) {
                index.addAll(cables.subList(0, 5).stream());
            }
            IndexFiles.write(other(), IndexFiles.read(folder()));
            try (CableIndex index = CableIndex.open(folder())) {
                index.addAll(cables.subList(5, 25).stream());
            }
            try (CableIndex index = CableIndex.open(other())) {
                index.addAll(Stream.of(Cable.builder("06OTHER1").build()));
            }
            FILLED.add(IndexFiles.read(folder()));
            FILLED.add(IndexFiles.read(other()));
        }
        IndexFiles.write(folder(), FILLED.get(0));
        IndexFiles.write(other(), FILLED.get(1));
        assertEquals(lastOf("spare_", folder()), lastOf("spare_", other()), "both indexes have the same commit number");
    }

    private static String lastOf(String prefix, Path folder) throws IOException {
        return IndexFiles.read(folder).keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList()
                .getLast();
    }

    private void copyFromOther(String file) throws IOException {
        Files.write(folder().resolve(file), Files.readAllBytes(other().resolve(file)));
    }

    @Test
    void copiesOfAnotherIndexAreNotUsed() throws IOException {
        fillBoth();
        Map<CableKey, Cable> before = StoredCables.of(folder());
        String spare = lastOf("spare_", folder());
        copyFromOther(spare);
        assertEquals(
                List.of(spare + " is damaged: it contains copies of files from another commit"),
                CableIndex.verify(folder()).problems());
        assertEquals(new RebuildReport(25, 0, List.of()), CableIndex.rebuild(folder()));
        assertEquals(before, StoredCables.of(folder()));
        assertEquals(List.of(), CableIndex.verify(folder()).problems());
    }

    /**
     * Both files have the same name and belong to the same segment; only the one of this commit has the right checksum.
     */
    @Test
    void deletionsOfAnotherIndexAreNotUsed() throws IOException {
        try (CableIndex index = CableIndex.open(folder())) {
            index.addAll(cables.stream());
        }
        IndexFiles.write(other(), IndexFiles.read(folder()));
        for (Path both : List.of(folder(), other())) {
            try (CableIndex index = CableIndex.open(both)) {
                index.delete(cables.get(both.equals(folder()) ? 0 : 1).id());
            }
        }
        Map<CableKey, Cable> before = StoredCables.of(folder());
        String spare = lastOf("spare_", folder());
        copyFromOther(spare);
        assertEquals(new RebuildReport(24, 0, List.of()), CableIndex.rebuild(folder()));
        assertEquals(before, StoredCables.of(folder()));
    }

    @Test
    void theListOfAnotherIndexAddsNoCables() throws IOException {
        fillBoth();
        Map<CableKey, Cable> before = StoredCables.of(folder());
        String list = lastOf("segments_", folder());
        copyFromOther(list);
        CableIndex.rebuild(folder());
        Map<CableKey, Cable> after = StoredCables.of(folder());
        assertTrue(before.entrySet().containsAll(after.entrySet()));
        assertFalse(after.size() > before.size());
    }

    /** The records have the same length, and an id that differs in one byte, like ids from the same process. */
    @Test
    void recordsOfAnotherIndexAreNotUsed() throws IOException {
        for (Path both : List.of(folder(), other())) {
            for (int part = 0; part < 2; part++) {
                try (CableIndex index = CableIndex.open(both)) {
                    String text = both.equals(folder()) ? "OURS" : "NONE";
                    index.add(Cable.builder("06" + text + part).subject(text).build());
                    if (part == 1) {
                        index.merge();
                    }
                }
            }
        }
        String records = IndexFiles.first(IndexFiles.read(folder()), ".fdt");
        assertEquals(Files.size(folder().resolve(records)), Files.size(other().resolve(records)));
        copyFromOther(records);
        CableIndexException e = assertThrows(CableIndexException.class, () -> CableIndex.rebuild(folder()));
        assertEquals(CableIndexException.Reason.NOTHING_SAVED, e.reason(), e.toString());
        assertTrue(e.getMessage().contains("none of its 2 cables could be saved"), e.toString());
    }

    /** A process is killed after a commit, before it deletes the files of the earlier commit. */
    @Test
    void deletedCablesDoNotReturnFromAnOlderCommit() throws IOException {
        try (CableIndex index = CableIndex.open(folder())) {
            index.addAll(cables.stream());
        }
        Map<String, byte[]> earlier = IndexFiles.read(folder());
        try (CableIndex index = CableIndex.open(folder())) {
            for (Cable cable : cables.subList(0, 3)) {
                index.delete(cable.id());
            }
        }
        Map<String, byte[]> both = IndexFiles.read(folder());
        Map<CableKey, Cable> before = StoredCables.of(folder());
        earlier.forEach(both::putIfAbsent);
        for (boolean isListDamaged : List.of(false, true)) {
            IndexFiles.write(folder(), both);
            if (isListDamaged) {
                String list = lastOf("segments_", folder());
                Files.write(folder().resolve(list), new byte[both.get(list).length]);
            } else {
                assertEquals(22, CableIndex.stats(folder()).cables());
                assertTrue(CableIndex.verify(folder()).clean());
            }
            assertEquals(new RebuildReport(22, 0, List.of()), CableIndex.rebuild(folder()));
            assertEquals(before, StoredCables.of(folder()));
            assertEquals(List.of(), LeftBehind.in(folder()));
        }
        IndexFiles.write(folder(), both);
        CableIndex.open(folder()).close();
        assertEquals(before, StoredCables.of(folder()));
        assertEquals(List.of(), LeftBehind.in(folder()));
    }

    /** Names that Lucene treats as its own. A name with {@code /} is a folder, and {@code *} means the next number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "segments_4.bak",
                "segments_foo-bar",
                "segments_zz/",
                "segments_zz",
                "segments_*",
                "segments_*/",
                "pending_segments_*/",
                "spare_*/",
                "spare_zzzzzzzzzzzzzzzzzzzz",
                "spare_zz",
                "_*.cfs/",
                "_zzzzzzzzzzzzzzzzzzzz.cfs",
                "_0.cfs.bak",
                "segments",
                "segments.gen",
                "letter.txt"
            })
    void strayFilesAreReportedAndLeftAlone(String name) throws IOException {
        fillBoth();
        byte[] bytes = "Dear Sir,".getBytes(StandardCharsets.UTF_8);
        checkStray(name, bytes);
    }

    /** The files of the other index are sound. */
    @ParameterizedTest
    @ValueSource(strings = {"segments_zz", "spare_zz", "segments_*"})
    void filesOfAnotherIndexAreReportedAndLeftAlone(String name) throws IOException {
        fillBoth();
        try (CableIndex index = CableIndex.open(parent.resolve("third"))) {
            index.addAll(cables.subList(0, 7).stream());
        }
        Map<String, byte[]> third = IndexFiles.read(parent.resolve("third"));
        checkStray(name, third.get(lastOf(name.substring(0, name.indexOf('_') + 1), parent.resolve("third"))));
    }

    private void checkStray(String name, byte[] bytes) throws IOException {
        Map<CableKey, Cable> before = StoredCables.of(folder());
        boolean isFolder = name.endsWith("/");
        String next = next(name.startsWith("_") ? "_" : "segments_");
        Path stray = folder().resolve(name.replace("/", "").replace("*", next));
        if (isFolder) {
            Files.createDirectory(stray);
        } else {
            Files.write(stray, bytes);
        }
        String note = stray.getFileName() + " does not belong to this index and is ignored";
        assertEquals(25, CableIndex.stats(folder()).cables());
        VerifyReport report = CableIndex.verify(folder());
        assertEquals(List.of(), report.problems());
        assertEquals(List.of(note), report.notes());
        try (CableIndex index = CableIndex.open(folder())) {
            index.delete(cables.get(0).id());
            index.commit();
            index.add(cables.get(0));
        }
        assertEquals(before, StoredCables.of(cleared(stray)));
        assertTrue(CableIndex.verify(folder()).clean());
        assertEquals(new RebuildReport(25, 0, List.of()), CableIndex.rebuild(folder()));
        assertEquals(before, StoredCables.of(cleared(stray)));
        assertEquals(List.of(note), CableIndex.verify(folder()).notes());
        if (isFolder) {
            assertTrue(Files.isDirectory(stray));
        } else {
            assertArrayEquals(bytes, Files.readAllBytes(stray));
        }
    }

    /** The next number of a commit or of a segment. */
    private String next(String prefix) throws IOException {
        String digits = lastOf(prefix, folder()).substring(prefix.length()).replaceAll("[._].*", "");
        return Long.toString(Long.parseLong(digits, Character.MAX_RADIX) + 1, Character.MAX_RADIX);
    }

    /** A copy of the folder without the stray file, because plain Lucene could not read the folder with it. */
    private Path cleared(Path stray) throws IOException {
        Map<String, byte[]> files = IndexFiles.read(folder());
        files.remove(stray.getFileName().toString());
        Path copy = parent.resolve("cleared");
        IndexFiles.write(copy, files);
        return copy;
    }

    /** A running sync may copy the list of a commit before its segments. */
    @Test
    void aListWithSomeSegmentsMissingIsNotACommit() throws IOException {
        fillBoth();
        Map<CableKey, Cable> before = StoredCables.of(folder());
        try (CableIndex index = CableIndex.open(other())) {
            index.add(Cable.builder("06OTHER2").build());
        }
        String list = lastOf("segments_", other());
        assertTrue(list.compareTo(lastOf("segments_", folder())) > 0);
        copyFromOther(list);
        assertEquals(25, CableIndex.stats(folder()).cables());
        assertEquals(new RebuildReport(25, 0, List.of()), CableIndex.rebuild(folder()));
        assertEquals(before, StoredCables.of(folder()));
        assertEquals(List.of(), LeftBehind.in(folder()));
    }

    /** Another program deleted the segments of the commit, or the machine failed before they were on disk. */
    @Test
    void aListWithAllSegmentsMissingIsNotACommit() throws IOException {
        fillBoth();
        Map<CableKey, Cable> before = StoredCables.of(folder());
        Map<String, byte[]> sound = IndexFiles.read(folder());
        try (CableIndex index = CableIndex.open(folder())) {
            index.add(Cable.builder("06NEW1").build());
            index.merge();
        }
        String list = lastOf("segments_", folder());
        byte[] later = Files.readAllBytes(folder().resolve(list));
        IndexFiles.write(folder(), sound);
        Files.write(folder().resolve(list), later);
        assertEquals(25, CableIndex.stats(folder()).cables());
        assertEquals(
                List.of(list + " belongs to a commit that is not in this folder and is ignored"),
                CableIndex.verify(folder()).notes());
        assertTrue(CableIndex.verify(folder()).clean());
        CableIndex.open(folder()).close();
        assertEquals(before, StoredCables.of(folder()));
        assertEquals(List.of(), LeftBehind.in(folder()));
    }

    /** A network disk that renames a file but reports a failure. */
    private static final class LyingDisk extends FilterDirectory {

        private final boolean isOnlyFirst;
        private int renames;

        LyingDisk(Directory in, boolean isOnlyFirst) {
            super(in);
            this.isOnlyFirst = isOnlyFirst;
        }

        @Override
        public void rename(String source, String target) throws IOException {
            super.rename(source, target);
            if (!isOnlyFirst || renames++ == 0) {
                throw new IOException("Input/output error");
            }
        }
    }

    @Test
    void aRenameThatSucceedsButReportsAnErrorCounts() throws IOException {
        fillBoth();
        for (boolean isOnlyFirst : List.of(true, false)) {
            Map<CableKey, Cable> before = StoredCables.of(folder());
            RebuildReport report = IndexRebuilder.rebuild(
                    folder(), new LyingDisk(FSDirectory.open(folder()), isOnlyFirst), Progress.NONE);
            assertEquals(new RebuildReport(before.size(), 0, List.of()), report);
            assertEquals(before, StoredCables.of(folder()));
            try (CableIndex index = LuceneCableIndex.open(
                    folder(), new LyingDisk(FSDirectory.open(folder()), isOnlyFirst), IndexOptions.DEFAULT)) {
                index.add(Cable.builder("06LIE" + isOnlyFirst).build());
            }
            assertEquals(before.size() + 1, StoredCables.of(folder()).size());
            assertEquals(List.of(), CableIndex.verify(folder()).problems());
            assertEquals(List.of(), LeftBehind.in(folder()));
        }
    }

    @Test
    void reportsTheLastRebuild() throws IOException {
        fillBoth();
        assertTrue(CableIndex.stats(folder()).lastRebuild().isEmpty());
        Files.delete(folder().resolve(IndexFiles.first(IndexFiles.read(folder()), ".cfs")));
        RebuildReport report = CableIndex.rebuild(folder());
        assertEquals(25, report.kept() + report.lost());
        assertFalse(report.complete());
        try (CableIndex index = CableIndex.open(folder())) {
            index.merge();
        }
        assertEquals(report, CableIndex.stats(folder()).lastRebuild().orElseThrow());
        CableIndex.rebuild(folder());
        assertTrue(CableIndex.stats(folder()).lastRebuild().orElseThrow().complete());
    }
}
