// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.AddSummary;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.index.faults.FailingDirectory;
import org.cablesearch.index.faults.FailingDirectory.Operation;
import org.cablesearch.index.internal.repair.IndexRebuilder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fails while cables are added, committed and merged. */
class FailingDiskTest {

    private static final int CABLES = 24;
    private static final int CABLES_PER_COMMIT = 4;
    private static final IndexOptions OPTIONS = IndexOptions.DEFAULT.commitInterval(Duration.ofHours(1));

    @TempDir
    Path parent;

    private final List<Cable> cables =
            Stream.generate(new RandomCables(3)::next).limit(CABLES).toList();

    /** Lets a sample of operations fail, from the first to the last of a run without failures. */
    @ParameterizedTest
    @EnumSource(names = {"CREATE", "WRITE", "SYNC", "RENAME", "SYNC_META_DATA", "OPEN"})
    void keepsCommittedCablesAndSaysWhatToDo(Operation operation) throws IOException {
        long all = Long.MAX_VALUE - new Run(operation, Long.MAX_VALUE).go();
        for (long left : LongStream.range(0, 4).map(i -> all * (2 * i + 1) / 8).toArray()) {
            Run run = new Run(operation, left);
            run.go();
            run.assertNothingIsLost();
        }
    }

    /** One load on one disk. */
    private final class Run {

        private final Path folder;
        private final Operation operation;
        private final long left;
        private long committed;

        Run(Operation operation, long left) throws IOException {
            this.folder = Files.createTempDirectory(parent, "index").resolve("index");
            this.operation = operation;
            this.left = left;
        }

        /** Adds cables until the disk fails. A reader that is open meanwhile must keep reading the same cables. */
        long go() throws IOException {
            CableIndex.open(folder).close();
            FailingDirectory disk = FailingDirectory.from(FSDirectory.open(folder), operation, left);
            try (Directory sound = FSDirectory.open(folder);
                    DirectoryReader reader = DirectoryReader.open(sound)) {
                try (CableIndex index = LuceneCableIndex.open(folder, disk, OPTIONS)) {
                    add(index);
                } catch (CableIndexException e) {
                    assertEquals(
                            "the index in " + folder + " cannot be written: " + FailingDirectory.FAULT
                                    + "; committed changes are kept: remove the cause, such as a full disk, and add the"
                                    + " cables again",
                            e.getMessage());
                }
                assertEquals(0, reader.numDocs());
                DirectoryReader now = DirectoryReader.openIfChanged(reader);
                if (now != null) {
                    now.close();
                }
            }
            return disk.left();
        }

        private void add(CableIndex index) throws IOException {
            for (int i = 0; i < CABLES; i++) {
                index.add(cables.get(i), "");
                if ((i + 1) % CABLES_PER_COMMIT == 0) {
                    index.commit();
                    committed = i + 1;
                }
            }
        }

        void assertNothingIsLost() throws IOException {
            String what = operation + " after " + left;
            VerifyReport report = CableIndex.verify(folder);
            assertEquals(List.of(), report.problems(), what);
            assertTrue(report.cables() >= committed, what + ": " + committed + " committed, " + report);
            try (CableIndex index = CableIndex.open(folder)) {
                assertEquals(
                        new AddSummary(CABLES - report.cables(), 0, report.cables()),
                        index.addAll(cables.stream()),
                        what);
            }
            assertEquals(CABLES, CableIndex.verify(folder).cables(), what);
        }
    }

    /** A run without failures shows how much is written before the merge begins. */
    @Test
    void aMergeThatFailsLosesNothing() throws IOException {
        Path sound = parent.resolve("sound");
        FailingDirectory endless = FailingDirectory.from(FSDirectory.open(sound), Operation.WRITE, Long.MAX_VALUE);
        long parts;
        try (CableIndex index = LuceneCableIndex.open(sound, endless, OPTIONS)) {
            addInParts(index);
            parts = Long.MAX_VALUE - endless.left();
            index.merge();
        }
        long half = (Long.MAX_VALUE - endless.left() - parts) / 2;

        Path folder = parent.resolve("index");
        FailingDirectory disk = FailingDirectory.from(FSDirectory.open(folder), Operation.WRITE, parts + half);
        try (CableIndex index = LuceneCableIndex.open(folder, disk, OPTIONS)) {
            addInParts(index);
            assertEquals(
                    "the segments of the index in " + folder + " could not be merged: " + FailingDirectory.FAULT
                            + "; all cables are in it and can be searched; a merge needs space for a second index",
                    assertThrows(CableIndexException.class, index::merge).getMessage());
        } catch (CableIndexException closing) {
            assertTrue(closing.getMessage().contains(FailingDirectory.FAULT));
        }
        VerifyReport report = CableIndex.verify(folder);
        assertEquals(List.of(), report.problems());
        assertEquals(CABLES, report.cables());
    }

    private void addInParts(CableIndex index) throws IOException {
        for (int i = 0; i < CABLES; i += CABLES / 3) {
            index.addAll(cables.subList(i, i + CABLES / 3).stream());
        }
    }

    /** Opening the index syncs three times; the cables stay in memory until the index is closed. */
    @Test
    void closingReportsAFailure() throws IOException {
        Path folder = parent.resolve("index");
        CableIndex index = LuceneCableIndex.open(
                folder, FailingDirectory.from(FSDirectory.open(folder), Operation.SYNC, 3), OPTIONS);
        index.add(cables.get(0), "");
        assertThrows(CableIndexException.class, index::close);
        index.close();
        assertEquals(0, CableIndex.verify(folder).cables());
        CableIndex.open(folder).close();
    }

    @Test
    void everyCallAfterAFailureFails() throws IOException {
        Path folder = parent.resolve("index");
        CableIndex index = LuceneCableIndex.open(
                folder, FailingDirectory.from(FSDirectory.open(folder), Operation.WRITE, 9_000), OPTIONS);
        String first = assertThrows(CableIndexException.class, () -> index.addAll(cables.stream()))
                .getMessage();
        for (Executable next : List.<Executable>of(() -> index.add(cables.get(0), ""), index::commit, index::close)) {
            assertEquals(first, assertThrows(CableIndexException.class, next).getMessage());
        }
        assertEquals(
                "the index is closed; open it again",
                assertThrows(IOException.class, () -> index.add(cables.get(0), ""))
                        .getMessage());
    }

    @Test
    void keepsTheOldIndexIfARebuildFails() throws IOException {
        Path folder = parent.resolve("index");
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables.stream());
        }
        for (Operation operation : List.of(Operation.CREATE, Operation.WRITE, Operation.SYNC, Operation.RENAME)) {
            FailingDirectory disk = FailingDirectory.from(
                    FSDirectory.open(folder), operation, operation == Operation.WRITE ? 9_000 : 0);
            assertEquals(
                    "the index in " + folder + " could not be rebuilt and is unchanged: " + FailingDirectory.FAULT
                            + "; a rebuild needs space for a second index: remove the cause and run it again",
                    assertThrows(
                                    CableIndexException.class,
                                    () -> IndexRebuilder.rebuild(folder, disk, (kept, share) -> {}))
                            .getMessage());
            assertEquals(CABLES, CableIndex.verify(folder).cables(), operation.toString());
        }
    }
}
