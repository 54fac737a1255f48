// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IORunnable;
import org.cablesearch.index.BackupReport;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.faults.FailingDirectory;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Copies of an index: complete or not at all, whatever happens to the copy, the index and the disk meanwhile. */
class BackupTest {

    @TempDir
    Path folder;

    private Path index;
    private Path backup;

    @BeforeEach
    void smallIndex() throws IOException {
        index = folder.resolve("index");
        backup = folder.resolve("backup");
        add(0, 20);
    }

    private void add(int from, int to) throws IOException {
        try (CableIndex writer = CableIndex.open(index)) {
            for (int i = from; i < to; i++) {
                writer.add(cable(i));
            }
        }
    }

    private static Cable cable(int i) {
        return Cable.builder(String.format("06A%05d", i)).subject("One " + i).build();
    }

    @Test
    void isAnIndex() throws IOException {
        BackupReport report = CableIndex.copy(index, backup);
        assertEquals(ids(0, 20), ids(backup));
        assertTrue(CableIndex.verify(backup).problems().isEmpty());
        assertEquals(List.of(), CableIndex.verify(backup).notes());
        assertEquals(files(backup).size(), report.files());
        assertEquals(report.files(), report.copied());
        assertEquals(
                files(backup).values().stream().mapToLong(bytes -> bytes.length).sum(), report.bytes());
        // It can go on where the index stopped.
        try (CableIndex writer = CableIndex.open(backup)) {
            writer.add(cable(20));
        }
        assertEquals(ids(0, 21), ids(backup));
    }

    @Test
    void onlyWhatChangedIsCopied() throws IOException {
        BackupReport first = CableIndex.copy(index, backup);
        assertEquals(0, CableIndex.copy(index, backup).copied());
        add(20, 30);
        BackupReport second = CableIndex.copy(index, backup);
        assertTrue(second.copied() < second.files(), second::toString);
        assertTrue(second.commit() > first.commit(), second::toString);
        assertEquals(ids(0, 30), ids(backup));
        assertEquals(files(index).keySet(), files(backup).keySet());
    }

    @Test
    void openIndexCommitsFirst() throws IOException {
        try (CableIndex writer = CableIndex.open(index)) {
            writer.add(cable(20));
            writer.copyTo(backup);
            assertEquals(ids(0, 21), ids(backup));
            writer.delete(cable(3).id());
            writer.copyTo(backup);
            assertEquals(20, ids(backup).size());
        }
    }

    /** The original is lost. */
    @Test
    void unfinishedCopyCanBeRebuilt() throws IOException {
        add(20, 40);
        long left = 0;
        int saved = 0;
        while (!isComplete(left++)) {
            if (files(backup).keySet().stream().anyMatch(file -> file.endsWith(".cfs"))) {
                try {
                    CableIndex.rebuild(backup);
                    saved = Math.max(saved, ids(backup).size());
                    assertTrue(CableIndex.verify(backup).problems().isEmpty());
                } catch (CableIndexException e) {
                    assertEquals(Reason.NOTHING_SAVED, e.reason(), e.getMessage());
                }
            }
            restore(Map.of());
        }
        assertEquals(40, saved);
    }

    /** Every step of the first copy, and of one that adds, deletes and merges segments. */
    @Test
    void aKillAtAnyStepLeavesTheLastGoodCopy() throws IOException {
        int points = killEverywhere(new TreeSet<>(), ids(0, 20));
        CableIndex.copy(index, backup);
        try (CableIndex writer = CableIndex.open(index)) {
            for (int i = 20; i < 28; i++) {
                writer.add(cable(i));
                writer.commit();
            }
            writer.delete(cable(0).id());
            writer.merge();
        }
        add(28, 29);
        points += killEverywhere(ids(0, 20), ids(1, 29));
        assertTrue(points >= 100, "only " + points + " points");
    }

    /** Kills copies of the index after 0, 1, 2 … operations, until one is complete. Returns how many were killed. */
    private int killEverywhere(TreeSet<String> before, TreeSet<String> after) throws IOException {
        Map<String, byte[]> start = files(backup);
        long changed = 0;
        for (int left = 0; ; left++) {
            restore(start);
            boolean complete = isComplete(left);
            boolean isIndex = files(backup).keySet().stream().anyMatch(file -> file.startsWith("segments_"));
            TreeSet<String> now = isIndex ? ids(backup) : new TreeSet<>();
            assertTrue(now.equals(before) || now.equals(after), "killed after " + left + " operations: " + now);
            changed += now.equals(after) ? 1 : 0;
            if (files(backup).keySet().stream().anyMatch(file -> FileName.is(FileName.Kind.SEGMENT, file))
                    && !isIndex) {
                assertUnfinished(() -> CableIndex.open(backup));
                assertUnfinished(() -> CableIndex.verify(backup));
                assertUnfinished(() -> CableIndex.stats(backup));
            }
            // The next copy does not mind what this one left.
            CableIndex.copy(index, backup);
            assertEquals(after, ids(backup), "killed after " + left + " operations, then copied");
            assertEquals(files(index).keySet(), files(backup).keySet(), "left by a copy killed after " + left);
            if (complete) {
                assertTrue(changed > 0 && changed <= left);
                restore(start);
                return left;
            }
        }
    }

    private static void assertUnfinished(Executable call) {
        CableIndexException unfinished = assertThrows(CableIndexException.class, call);
        assertEquals(Reason.UNFINISHED_COPY, unfinished.reason(), unfinished.getMessage());
    }

    private boolean isComplete(long left) throws IOException {
        FailingDirectory disk = FailingDirectory.dead(IndexFolder.openForCopy(backup), left);
        try (IndexDirectoryView source = IndexFolder.openForRebuild(index)) {
            IndexCopier.copy(index, source, backup, IndexDirectoryView.of(disk));
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(FailingDirectory.FAULT), e::toString);
        }
        return disk.left() >= 0;
    }

    private void restore(Map<String, byte[]> files) throws IOException {
        for (String file : files(backup).keySet()) {
            Files.delete(backup.resolve(file));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(backup.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void damagedIndexReplacesNothing() throws IOException {
        CableIndex.copy(index, backup);
        Map<String, byte[]> good = files(backup);
        add(20, 30);
        for (Map.Entry<String, byte[]> file : files(index).entrySet()) {
            byte[] damaged = file.getValue().clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(index.resolve(file.getKey()), damaged);
            refused(Reason.DAMAGED, "is damaged, so nothing was copied: ");
            assertSame(good, files(backup), file.getKey());
            Files.write(index.resolve(file.getKey()), file.getValue());
        }
        CableIndex.copy(index, backup);
        assertEquals(ids(0, 30), ids(backup));
    }

    @Test
    void damagedBackupIsMended() throws IOException {
        CableIndex.copy(index, backup);
        for (Map.Entry<String, byte[]> file : files(backup).entrySet()) {
            byte[] damaged = file.getValue().clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(backup.resolve(file.getKey()), damaged);
            assertEquals(1, CableIndex.copy(index, backup).copied(), file.getKey());
            assertSame(files(index), files(backup), file.getKey());
        }
    }

    @Test
    void anotherFolderIsRefused() throws IOException {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("notes.txt"), "mine");
        refused(Reason.NOT_EMPTY, "is not empty and holds no backup of this index; name a new or empty folder");
        Files.delete(backup.resolve("notes.txt"));
        try (CableIndex other = CableIndex.open(backup)) {
            other.add(cable(1));
        }
        refused(Reason.NOT_EMPTY, "holds another index");
        assertEquals(ids(1, 2), ids(backup));
        backup = index;
        refused(Reason.NOT_EMPTY, "is the index itself");
        backup = folder.resolve("file");
        Files.writeString(backup, "mine");
        refused(Reason.NOT_EMPTY, "is a file");
        index = folder.resolve("none");
        refused(Reason.NOT_AN_INDEX, "there is no index in");
    }

    @Test
    void anotherStateIsRefused() throws IOException {
        CableIndex.copy(index, backup);
        Path older = folder.resolve("older");
        CableIndex.copy(index, older);
        try (CableIndex writer = CableIndex.open(backup)) {
            writer.add(cable(20));
        }
        refused(Reason.NOT_EMPTY, "holds a later state of this index");
        // The same number of commits, with other cables.
        try (CableIndex writer = CableIndex.open(index)) {
            writer.add(cable(21));
        }
        refused(Reason.NOT_EMPTY, "holds another state of this index");
        add(22, 23);
        refused(Reason.NOT_EMPTY, "holds another state of this index");
        assertEquals(ids(0, 21), ids(backup));
        backup = older;
        CableIndex.copy(index, backup);
        assertEquals(22, ids(backup).size());
    }

    @Test
    void openBackupIsRefused() throws IOException {
        CableIndex.copy(index, backup);
        try (CableIndex writer = CableIndex.open(backup)) {
            writer.add(cable(20));
            refused(Reason.LOCKED_HERE, "already open for writing");
        }
    }

    private void refused(Reason reason, String message) {
        CableIndexException refused = assertThrows(CableIndexException.class, () -> CableIndex.copy(index, backup));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
        assertEquals(reason, refused.reason());
    }

    /** A writer replaces all files of the commit between reading its list and opening them. */
    @Test
    void beginsAgainIfACommitVanishes() throws IOException {
        try (CableIndex writer = CableIndex.open(index);
                Vanishing source = new Vanishing(IndexFolder.openForRebuild(index))) {
            source.onFirstPart = () -> {
                for (int i = 20; i < 30; i++) {
                    writer.add(cable(i));
                    writer.commit();
                }
                writer.merge();
            };
            IndexCopier.copy(index, IndexDirectoryView.of(source), backup, IndexFolder.openForCopy(backup));
            assertFalse(source.isWaiting);
            assertEquals(ids(0, 30), ids(backup));
        }
    }

    /** Runs a task before the first part of a segment is opened that is neither small nor read with the list. */
    private static final class Vanishing extends FilterDirectory {

        private IORunnable onFirstPart = () -> {};
        private boolean isWaiting = true;

        private Vanishing(Directory directory) {
            super(directory);
        }

        @Override
        public IndexInput openInput(String name, IOContext context) throws IOException {
            if (isWaiting && name.endsWith(".cfs")) {
                isWaiting = false;
                onFirstPart.run();
            }
            return super.openInput(name, context);
        }
    }

    /** Cables are added in order by one thread, so each commit holds the first of them. */
    @Test
    void copiesOneCommitWhileOthersLoad() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        int cables = 1_000;
        Thread load = new Thread(() -> {
            try (CableIndex writer =
                    CableIndex.open(index, IndexOptions.DEFAULT.commitInterval(Duration.ofMillis(5)))) {
                for (int i = 20; i < cables; i++) {
                    writer.add(cable(i));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            } finally {
                done.set(true);
            }
        });
        load.start();
        while (!done.get()) {
            CableIndex.copy(index, backup);
            TreeSet<String> copied = ids(backup);
            assertEquals(ids(0, copied.size()), copied);
            assertEquals(List.of(), CableIndex.verify(backup).problems());
        }
        load.join();
        CableIndex.copy(index, backup);
        assertEquals(ids(0, cables), ids(backup));
    }

    @Test
    void fullDiskKeepsTheBackup() throws IOException {
        CableIndex.copy(index, backup);
        add(20, 30);
        Directory full = FailingDirectory.from(IndexFolder.openForCopy(backup), FailingDirectory.Operation.WRITE, 100);
        try (IndexDirectoryView source = IndexFolder.openForRebuild(index)) {
            CableIndexException failed = assertThrows(
                    CableIndexException.class,
                    () -> IndexCopier.copy(index, source, backup, IndexDirectoryView.of(full)));
            assertTrue(failed.getMessage().contains("could not be copied to " + backup), failed.getMessage());
        }
        assertEquals(ids(0, 20), ids(backup));
    }

    private static TreeSet<String> ids(int from, int to) {
        TreeSet<String> ids = new TreeSet<>();
        IntStream.range(from, to).forEach(i -> ids.add(cable(i).id()));
        return ids;
    }

    /** The ids of the cables that an index holds. */
    private static TreeSet<String> ids(Path index) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        try (Directory directory = IndexFolder.openExisting(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedDocValues keys = DocValues.getSorted(leaf.reader(), IndexSchema.ID_ORDER);
                for (int doc; (doc = keys.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    if (leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(doc)) {
                        ids.add(keys.lookupOrd(keys.ordValue()).utf8ToString());
                    }
                }
            }
        }
        return ids;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> files, String message) {
        assertEquals(expected.keySet(), files.keySet(), message);
        expected.forEach((file, bytes) -> assertTrue(Arrays.equals(bytes, files.get(file)), message + ": " + file));
    }

    /** The files of a folder, without its lock. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : (Iterable<Path>) all::iterator) {
                    if (!file.endsWith("write.lock")) {
                        files.put(file.getFileName().toString(), Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }
}
