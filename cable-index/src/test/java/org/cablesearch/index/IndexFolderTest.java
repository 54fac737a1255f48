// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.internal.repair.IndexRebuilder;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The possible contents of a folder, and the message for each. */
class IndexFolderTest {

    private static final Cable CABLE = Cable.builder("06A1")
            .paragraphs(List.of(Paragraph.numbered(1, "", "One.")))
            .build();

    @TempDir
    Path parent;

    @Test
    void createsTheFolderAndItsParents() throws IOException {
        Path folder = parent.resolve("a/b/index");
        CableIndex.open(folder).close();
        assertEquals(new VerifyReport(0, 0, List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void rejectsASecondWriterUntilTheFirstIsClosed() throws IOException {
        Path folder = parent.resolve("index");
        try (CableIndex first = CableIndex.open(folder)) {
            first.add(CABLE, "");
            assertRejected(
                    "the index in " + folder
                            + " is already open for writing in this process; use that CableIndex, or close it first",
                    () -> CableIndex.open(folder));
        }
        CableIndex.open(folder).close();
        assertEquals(new VerifyReport(1, 1, List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void rejectsAFolderWithOtherFilesAndLeavesThemAlone() throws IOException {
        Path file = Files.writeString(parent.resolve("letter.txt"), "Dear");
        assertRejected(
                parent + " is not empty and holds no index; name an empty or a new folder for it",
                () -> CableIndex.open(parent));
        assertRejected(
                parent + " holds no index; name the folder of one, or create one with CableIndex.open",
                () -> CableIndex.verify(parent));
        try (Stream<Path> files = Files.list(parent)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void rejectsAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("letter.txt"), "Dear");
        assertRejected(file + " is a file; name a folder for the index", () -> CableIndex.open(file));
        assertRejected(
                file + " is a file, not the folder of an index; name the folder of one,"
                        + " or create one with CableIndex.open",
                () -> CableIndex.verify(file));
    }

    @Test
    void saysThatThereIsNoFolder() {
        Path folder = parent.resolve("none");
        assertRejected(
                "there is no index in " + folder
                        + ": the folder does not exist; name the folder of one, or create one with CableIndex.open",
                () -> CableIndex.verify(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cables.schema=xyz", "cables.schema=9,cables.records=1.5", "cables.schema=9,cables.loads=x"})
    void rejectsALuceneIndexOfAnotherProgram(String data) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        for (String entry : data.isEmpty() ? new String[0] : data.split(",")) {
            entries.put(entry.split("=")[0], entry.split("=")[1]);
        }
        luceneIndex(entries);
        String message = parent + " holds a Lucene index that was not created by cables; name another folder";
        assertRejected(message, () -> CableIndex.open(parent));
        assertRejected(message, () -> CableIndex.verify(parent));
    }

    @Test
    void rejectsAnIndexOfAnEarlierVersion() throws IOException {
        luceneIndex(Map.of("cables.schema", "7"));
        String message = "the index in " + parent
                + " has schema version 7, but this program reads version 9;"
                + " CableIndex.rebuild converts it to this version";
        assertRejected(message, () -> CableIndex.open(parent));
        assertRejected(message, () -> CableIndex.verify(parent));
    }

    /** The folder is checked before the lock is obtained; another program may be faster. */
    @Test
    void neverTouchesAnIndexThatAnotherProgramConvertsMeanwhile() throws IOException {
        CableIndex.open(parent).close();
        Directory writing = converted(IndexFolder.openForWriting(parent), "7", 2);
        assertRejected(
                "the index in " + parent + " has schema version 7, but this program reads version 9;"
                        + " CableIndex.rebuild converts it to this version",
                () -> LuceneCableIndex.open(parent, writing, IndexOptions.DEFAULT));
        assertCommitted("7");
        Directory rebuilding = converted(IndexFolder.openForRebuild(parent), "999", 1);
        CableIndexException newer = assertThrows(
                CableIndexException.class, () -> IndexRebuilder.rebuild(parent, rebuilding, Progress.NONE));
        assertEquals(CableIndexException.Reason.NEWER_VERSION, newer.reason(), newer.getMessage());
        assertCommitted("999");
    }

    /** A directory whose index is converted to another schema just before its lock is obtained for the nth time. */
    private Directory converted(Directory directory, String schema, int nth) {
        return new FilterDirectory(directory) {

            private int locks;

            @Override
            public Lock obtainLock(String name) throws IOException {
                if (++locks == nth) {
                    luceneIndex(Map.of("cables.schema", schema));
                }
                return super.obtainLock(name);
            }
        };
    }

    private void assertCommitted(String schema) throws IOException {
        try (Directory directory = FSDirectory.open(parent)) {
            assertEquals(
                    Map.of("cables.schema", schema),
                    SegmentInfos.readLatestCommit(directory).getUserData());
        }
    }

    /** Whatever is newer about it: its schema, the form of its records, or its Lucene. */
    @ParameterizedTest
    @ValueSource(strings = {"schema", "records", "lucene"})
    void neverTouchesAnIndexOfANewerVersion(String newer) throws IOException {
        try (CableIndex index = CableIndex.open(parent)) {
            index.add(CABLE, "");
        }
        luceneIndex(Map.of(
                "cables.schema", newer.equals("schema") ? "999" : String.valueOf(IndexSchema.VERSION),
                "cables.records", newer.equals("records") ? "999" : "1"));
        if (newer.equals("lucene")) {
            renameCodec();
        }
        Map<Path, byte[]> before = content();
        for (Executable use : List.<Executable>of(
                () -> CableIndex.open(parent).close(),
                () -> CableIndex.verify(parent),
                () -> CableIndex.stats(parent),
                () -> CableIndex.rebuild(parent))) {
            assertRejected("the index in " + parent + " was written by a newer cables; update the program", use);
        }
        Map<Path, byte[]> after = content();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file.toString()));
    }

    /** The files, without the lock, which Lucene leaves behind. */
    private Map<Path, byte[]> content() throws IOException {
        Map<Path, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(parent)) {
            for (Path file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                content.put(file, Files.readAllBytes(file));
            }
        }
        return content;
    }

    /** Makes the list of segments one of the next major version of Lucene, with a codec that this one lacks. */
    private void renameCodec() throws IOException {
        try (Directory directory = FSDirectory.open(parent)) {
            String list = SegmentInfos.getLastCommitSegmentsFileName(directory);
            byte[] bytes = Files.readAllBytes(parent.resolve(list));
            String codec = Codec.getDefault().getName();
            bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(codec) + codec.length() - 1] = 'x';
            try (IndexInput in = directory.openInput(list, IOContext.READONCE)) {
                CodecUtil.readIndexHeader(in);
                bytes[(int) in.getFilePointer()]++;
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, bytes.length - Long.BYTES);
            ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, sum.getValue());
            Files.write(parent.resolve(list), bytes);
        }
    }

    @Test
    void rejectsAnIndexOfOtherAnalyzers() throws IOException {
        CableIndex.open(parent).close();
        luceneIndex(Map.of("cables.schema", String.valueOf(IndexSchema.VERSION), "cables.analyzers", "0"));
        String message = "the index in " + parent
                + " was created by analyzers that split words differently; CableIndex.rebuild splits them again";
        assertRejected(message, () -> CableIndex.open(parent));
        assertRejected(message, () -> CableIndex.verify(parent));
    }

    /** Nothing is kept of an index whose folder is gone, so nothing of that kind is said. */
    @Test
    void saysThatTheFolderOfAnOpenIndexIsGone() throws IOException {
        Path folder = parent.resolve("index");
        String gone = "the folder " + folder + " is gone; open the index where it is now, or restore a backup";
        CableIndex index = CableIndex.open(folder);
        index.add(CABLE);
        IOUtils.rm(folder);
        assertRejected(gone, () -> index.add(CABLE));
        assertRejected(gone, index::commit);
        assertRejected(gone, index::merge);
        assertRejected(gone, index::close);
    }

    /**
     * A process that is killed before the first commit, which is empty, leaves a lock that nobody holds and half a
     * commit.
     */
    @Test
    void usesAFolderWithTheRemainsOfAKilledFirstRun() throws IOException {
        for (String name : List.of("write.lock", "spare_1", "pending_segments_1")) {
            Files.createFile(parent.resolve(name));
        }
        try (CableIndex index = CableIndex.open(parent)) {
            assertEquals(AddResult.Outcome.ADDED, index.add(CABLE, "").outcome());
        }
        assertEquals(new VerifyReport(1, 1, List.of(), List.of()), CableIndex.verify(parent));
    }

    /** A folder with segments but without their list is not empty, so no index can be created in it. */
    @Test
    void segmentsWithoutTheirListAreADamagedIndex() throws IOException {
        try (CableIndex index = CableIndex.open(parent)) {
            index.add(CABLE, "");
        }
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.delete(file);
            }
        }
        String message = "the index in " + parent
                + " is damaged; CableIndex.verify names what is damaged, CableIndex.rebuild keeps every cable that it can read, and"
                + " a backup has the others";
        assertRejected(message, () -> CableIndex.open(parent));
        assertRejected(message, () -> CableIndex.stats(parent));
        assertEquals(
                List.of("the list of segments (segments_N) is missing"),
                CableIndex.verify(parent).problems());
        assertEquals(new RebuildReport(1, 0, List.of()), CableIndex.rebuild(parent));
        assertEquals(new VerifyReport(1, 1, List.of(), List.of()), CableIndex.verify(parent));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.toList();
        }
    }

    /** A process that is killed after a commit leaves an incomplete next commit and its segments. */
    @Test
    void continuesFromTheLastCommitAfterAKill() throws IOException {
        try (CableIndex index = CableIndex.open(parent)) {
            index.add(CABLE, "");
        }
        Files.writeString(parent.resolve("_9.cfs"), "half");
        Files.writeString(parent.resolve("pending_segments_9"), "half");
        assertEquals(
                new VerifyReport(
                        1,
                        1,
                        List.of(),
                        List.of(
                                "_9.cfs is not part of the last commit: it was left by a load, or does not belong to this index")),
                CableIndex.verify(parent));
        try (CableIndex index = CableIndex.open(parent)) {
            assertEquals(AddResult.Outcome.UNCHANGED, index.add(CABLE, "").outcome());
            assertEquals(
                    AddResult.Outcome.ADDED,
                    index.add(Cable.builder("06B1").build(), "").outcome());
        }
        assertEquals(new VerifyReport(2, 1, List.of(), List.of()), CableIndex.verify(parent));
    }

    private static void assertRejected(String message, Executable call) {
        assertEquals(message, assertThrows(CableIndexException.class, call).getMessage());
    }

    /** Writes a commit with this data in the parent folder. */
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
