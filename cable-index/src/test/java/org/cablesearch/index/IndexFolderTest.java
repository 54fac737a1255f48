package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The contents that a folder can have, and the message for each. */
class IndexFolderTest {

    private static final Cable CABLE = Cable.builder("06A1")
            .paragraphs(List.of(Paragraph.numbered(1, "", "One.")))
            .build();

    @TempDir
    Path parent;

    @Test
    void makesTheFolderAndThoseAboveIt() throws IOException {
        Path folder = parent.resolve("a/b/index");
        CableIndex.open(folder).close();
        assertEquals(VerifyReport.of(0, 0, List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void refusesASecondWriterUntilTheFirstIsClosed() throws IOException {
        Path folder = parent.resolve("index");
        try (CableIndex first = CableIndex.open(folder)) {
            first.add(CABLE, "");
            assertRefused(
                    "the index in " + folder
                            + " is already open for writing in this process; use that CableIndex, or close it first",
                    () -> CableIndex.open(folder));
        }
        CableIndex.open(folder).close();
        assertEquals(VerifyReport.of(1, 1, List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void refusesAFolderOfOtherThingsAndLeavesThemAlone() throws IOException {
        Path file = Files.writeString(parent.resolve("letter.txt"), "Dear");
        assertRefused(
                parent + " is not empty and holds no index; name an empty or a new folder for it",
                () -> CableIndex.open(parent));
        assertRefused(
                parent + " holds no index; name the folder of one, or make one with CableIndex.open",
                () -> CableIndex.verify(parent));
        try (Stream<Path> files = Files.list(parent)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("letter.txt"), "Dear");
        assertRefused(file + " is a file; name a folder for the index", () -> CableIndex.open(file));
        assertRefused(
                file + " is a file, not the folder of an index; name the folder of one,"
                        + " or make one with CableIndex.open",
                () -> CableIndex.verify(file));
    }

    @Test
    void saysThatThereIsNoFolder() {
        Path folder = parent.resolve("none");
        assertRefused(
                "there is no index in " + folder
                        + ": the folder does not exist; name the folder of one, or make one with CableIndex.open",
                () -> CableIndex.verify(folder));
    }

    @Test
    void refusesALuceneIndexOfAnotherProgram() throws IOException {
        luceneIndex(Map.of());
        String message = parent + " holds a Lucene index that was not made by cables; name another folder";
        assertRefused(message, () -> CableIndex.open(parent));
        assertRefused(message, () -> CableIndex.verify(parent));
    }

    @Test
    void refusesAnIndexOfAnotherVersion() throws IOException {
        luceneIndex(Map.of("cables.schema", "999"));
        String message = "the index in " + parent
                + " is of schema version 999, and this program reads version 7;"
                + " CableIndex.rebuild brings it to this version";
        assertRefused(message, () -> CableIndex.open(parent));
        assertRefused(message, () -> CableIndex.verify(parent));
    }

    @Test
    void refusesAnIndexOfOtherAnalyzers() throws IOException {
        CableIndex.open(parent).close();
        luceneIndex(Map.of("cables.schema", String.valueOf(IndexSchema.VERSION), "cables.analyzers", "0"));
        String message = "the index in " + parent
                + " was made by analyzers that split words differently; CableIndex.rebuild splits them again";
        assertRefused(message, () -> CableIndex.open(parent));
        assertRefused(message, () -> CableIndex.verify(parent));
    }

    @Test
    void refusesAFolderThatMustNotBeWritten() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("index"));
        folder.toFile().setWritable(false);
        assumeFalse(Files.isWritable(folder), "this user may write anywhere");
        assertRefused(
                "the folder " + folder + " cannot be written; check its permissions", () -> CableIndex.open(folder));
        assertRefused(
                "the folder " + folder.resolve("a") + " cannot be made: access denied",
                () -> CableIndex.open(folder.resolve("a")));
    }

    /** A kill before the first commit, that of an empty index, leaves a lock that nobody holds and half a commit. */
    @Test
    void usesAFolderThatAKilledFirstRunLeft() throws IOException {
        for (String name : List.of("write.lock", "spare_1", "pending_segments_1")) {
            Files.createFile(parent.resolve(name));
        }
        try (CableIndex index = CableIndex.open(parent)) {
            assertEquals(AddResult.Outcome.ADDED, index.add(CABLE, "").outcome());
        }
        assertEquals(VerifyReport.of(1, 1, List.of(), List.of()), CableIndex.verify(parent));
    }

    /** A folder with segments but no list of them is not empty, so no index can be created in it. */
    @Test
    void segmentsWithoutAListAreADamagedIndex() throws IOException {
        try (CableIndex index = CableIndex.open(parent)) {
            index.add(CABLE, "");
        }
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.delete(file);
            }
        }
        String message = "the index in " + parent
                + " is damaged; CableIndex.verify names what is damaged, CableIndex.rebuild keeps every cable that it can read";
        assertRefused(message, () -> CableIndex.open(parent));
        assertRefused(message, () -> CableIndex.stats(parent));
        assertEquals(
                List.of("the list of segments (segments_N) is missing"),
                CableIndex.verify(parent).problems());
        assertEquals(RebuildReport.of(1, 0, List.of()), CableIndex.rebuild(parent));
        assertEquals(VerifyReport.of(1, 1, List.of(), List.of()), CableIndex.verify(parent));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.toList();
        }
    }

    /** A kill after a commit leaves the next commit incomplete, and its segments. */
    @Test
    void continuesFromTheLastCommitAfterAKill() throws IOException {
        try (CableIndex index = CableIndex.open(parent)) {
            index.add(CABLE, "");
        }
        Files.writeString(parent.resolve("_9.cfs"), "half");
        Files.writeString(parent.resolve("pending_segments_9"), "half");
        assertEquals(
                VerifyReport.of(
                        1,
                        1,
                        List.of(),
                        List.of("_9.cfs is not part of the last commit: a load left it, or it is not of this index")),
                CableIndex.verify(parent));
        try (CableIndex index = CableIndex.open(parent)) {
            assertEquals(AddResult.Outcome.UNCHANGED, index.add(CABLE, "").outcome());
            assertEquals(
                    AddResult.Outcome.ADDED,
                    index.add(Cable.builder("06B1").build(), "").outcome());
        }
        assertEquals(VerifyReport.of(2, 1, List.of(), List.of()), CableIndex.verify(parent));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(CableIndexException.class, call).getMessage());
    }

    /** A commit, in the parent folder, with this data. */
    private void luceneIndex(Map<String, String> data) throws IOException {
        try (Directory directory = FSDirectory.open(parent);
                IndexWriter writer = new IndexWriter(directory, config(directory))) {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    private static IndexWriterConfig config(Directory directory) throws IOException {
        boolean there = SegmentInfos.getLastCommitGeneration(directory) >= 0;
        return there ? new IndexWriterConfig().setParentField("cable") : new IndexWriterConfig();
    }
}
