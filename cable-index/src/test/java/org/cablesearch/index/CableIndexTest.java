// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CableIndexTest {

    private static final Cable ONE = cable("06A1", "One.", "Two.");
    private static final Cable OTHER = cable("06A1", "One.", "Two, changed.", "Three.");

    /** Options without automatic commits. */
    private static final IndexOptions NEVER = IndexOptions.DEFAULT.commitInterval(Duration.ofSeconds(Long.MAX_VALUE));

    @TempDir
    Path folder;

    @Test
    void addsTheSameCableOnlyOnce() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(added(Outcome.ADDED), index.add(ONE, "a.txt"));
            assertEquals(added(Outcome.UNCHANGED), index.add(ONE, "b.txt"));
        }
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(added(Outcome.UNCHANGED), index.add(ONE, "a.txt"));
        }
        assertEquals(3, documents());
    }

    @Test
    void replacesACableWithItsParagraphs() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.of(cable("06B1", "Before."), OTHER, cable("06B2", "Behind.")));
        }
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(added(Outcome.REPLACED), index.add(ONE, "a.txt"));
            assertEquals(added(Outcome.UNCHANGED), index.add(ONE, "a.txt"));
        }
        assertEquals(2 + 3 + 2, documents());
        assertEquals(new VerifyReport(3, 4, List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void namesTheSourceOfACableThatIsReplacedInTheSameRun() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(ONE, "a.txt");
            assertEquals(new AddResult(Outcome.REPLACED, Optional.of("a.txt")), index.add(OTHER, "b.txt"));
            assertEquals(added(Outcome.UNCHANGED), index.add(OTHER, "c.txt"));
            assertEquals(new AddResult(Outcome.REPLACED, Optional.of("b.txt")), index.add(ONE, "d.txt"));
        }
        assertEquals(3, documents());
    }

    @Test
    void countsTheCablesOfAStream() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(new AddSummary(2, 1, 1), index.addAll(Stream.of(ONE, OTHER, OTHER, cable("06B1"))));
            assertEquals(new AddSummary(0, 0, 1), index.addAll(Stream.of(OTHER)));
            assertEquals(new AddSummary(0, 0, 0), index.addAll(Stream.empty()));
        }
    }

    @Test
    void deletesACableWithItsParagraphs() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.of(cable("06B1", "Before."), ONE));
            assertFalse(index.delete("06b1"));
            assertTrue(index.delete("06A1"));
            assertFalse(index.delete("06A1"));
            assertEquals(added(Outcome.ADDED), index.add(ONE, "a.txt"));
            assertTrue(index.delete("06A1"));
        }
        assertEquals(2, documents());
        try (CableIndex index = CableIndex.open(folder)) {
            assertTrue(index.delete("06B1"));
            assertFalse(index.delete("\ud800"));
            assertFalse(index.delete(" "));
        }
        assertEquals(0, documents());
    }

    @Test
    void keepsTheLaterOfTwoCablesWhateverTheNumberOfThreads() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (int threads = 1; threads <= 4; threads++) {
                String run = "by " + threads;
                index.addAll(IntStream.range(0, 500).mapToObj(i -> cable("06A" + i % 7, run + ", " + i)), threads);
                Map<CableKey, Cable> last = IntStream.range(493, 500)
                        .mapToObj(i -> cable("06A" + i % 7, run + ", " + i))
                        .collect(Collectors.toMap(Cable::key, Function.identity()));
                assertEquals(last, StoredCables.of(folder));
            }
            assertRejected("threads must be 1 to 1000: 0", () -> index.addAll(Stream.of(ONE), 0));
        }
    }

    @Test
    void keepsCommittedChangesAndShowsNoOthers() throws IOException {
        try (CableIndex index = CableIndex.open(folder, NEVER)) {
            index.add(ONE, "a.txt");
            assertEquals(0, documents());
            index.commit();
            assertEquals(3, documents());
            index.add(cable("06B1"), "b.txt");
            assertEquals(3, documents());
        }
        assertEquals(4, documents());
    }

    /** A single cable beside many is not merged, because that would rewrite the archive; Lucene merges it later. */
    @Test
    void mergesUnlessOneSegmentHoldsNearlyAllCables() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (String id : List.of("06A1", "06B1", "06C1")) {
                index.addAll(Stream.of(cable(id, "One.", "Two.")));
            }
            assertEquals(List.of(3, 3, 3), parts());
            index.merge();
            assertEquals(List.of(9), parts());
            assertEquals(1, filesNamed(".si"));
            index.add(cable("06D1", "One."), "");
            index.merge();
            assertEquals(List.of(9, 2), parts());
            index.merge();
            assertEquals(List.of(9, 2), parts());
        }
        assertEquals(4, CableIndex.verify(folder).cables());
    }

    @Test
    void aMergeOfDamagedSegmentsNamesTheDamage() throws IOException {
        CableIndex index = CableIndex.open(folder);
        index.addAll(Stream.of(ONE));
        index.addAll(Stream.of(cable("06B1", "One.")));
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.filter(path -> path.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'?', '?', '?'}), channel.size() / 2);
        }
        CableIndexException damaged = assertThrows(CableIndexException.class, index::merge);
        assertEquals(CableIndexException.Reason.DAMAGED, damaged.reason(), damaged.toString());
        assertTrue(damaged.getMessage().contains("CableIndex.verify"), damaged.getMessage());
        assertThrows(CableIndexException.class, index::close);
    }

    /** The merge at the end of a load merges everything, so earlier merges would be wasted. */
    @Test
    void mergesLittleUntilTheEndOfALoad() throws IOException {
        try (CableIndex index = CableIndex.open(folder, IndexOptions.DEFAULT.lazyMerges(true))) {
            addInParts(index, "A", 20);
            assertEquals(20, parts().size());
            index.merge();
            assertEquals(List.of(60), parts());
            addInParts(index, "B", 20);
        }
        assertMergedAsUsual(40);
    }

    @Test
    void mergesWhenALoadEndsWithoutAMerge() throws IOException {
        try (CableIndex index = CableIndex.open(folder, IndexOptions.DEFAULT.lazyMerges(true))) {
            addInParts(index, "A", 20);
        }
        assertMergedAsUsual(20);
    }

    @Test
    void commitsWhenTheIntervalHasPassed() throws IOException {
        IndexOptions often = IndexOptions.DEFAULT.commitInterval(Duration.ofNanos(1));
        try (CableIndex index = CableIndex.open(folder, often)) {
            index.add(ONE, "a.txt");
            assertEquals(3, documents());
        }
    }

    @Test
    void acceptsAnIntervalThatNeverEnds() throws IOException {
        try (CableIndex index = CableIndex.open(folder, NEVER)) {
            index.add(ONE, "a.txt");
            assertEquals(0, documents());
        }
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertRejected("ramBufferMegabytes must be 1 to 2047: 0", () -> IndexOptions.DEFAULT.ramBufferMegabytes(0));
        assertRejected(
                "ramBufferMegabytes must be 1 to 2047: 2048", () -> IndexOptions.DEFAULT.ramBufferMegabytes(2048));
        assertRejected(
                "commitInterval must be positive: PT0S", () -> IndexOptions.DEFAULT.commitInterval(Duration.ZERO));
    }

    @Test
    void rejectsEveryCallAfterItIsClosed() throws IOException {
        CableIndex index = CableIndex.open(folder);
        index.add(ONE, "a.txt");
        index.close();
        index.close();
        String closed = "the index is closed; open it again";
        assertEquals(
                closed,
                assertThrows(IOException.class, () -> index.add(OTHER, "b.txt")).getMessage());
        assertEquals(
                closed,
                assertThrows(IOException.class, () -> index.add(ONE, "a.txt")).getMessage());
        assertEquals(closed, assertThrows(IOException.class, index::commit).getMessage());
        assertEquals(3, documents());
    }

    @Test
    void keepsCommittedChangesIfTheFolderIsMoved() throws IOException {
        Path index = folder.resolve("index");
        CableIndex writer = CableIndex.open(index);
        writer.addAll(Stream.of(ONE));
        Path moved = Files.move(index, folder.resolve("moved"));
        String message = assertThrows(CableIndexException.class, () -> writer.addAll(Stream.of(cable("06B1"))))
                .getMessage();
        assertEquals("the folder " + index + " is gone; open the index where it is now, or restore a backup", message);
        assertThrows(CableIndexException.class, writer::close);
        assertEquals(new VerifyReport(1, 2, List.of(), List.of()), CableIndex.verify(moved));
        CableIndex.open(moved).close();
    }

    @Test
    void acceptsRandomCables() throws IOException {
        RandomCables cables = new RandomCables(20261125);
        List<Cable> all = Stream.generate(cables::next).limit(150).toList();
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(new AddSummary(150, 0, 0), index.addAll(all.stream()));
            assertEquals(new AddSummary(0, 0, 150), index.addAll(all.stream()));
        }
        long paragraphs =
                all.stream().mapToLong(cable -> cable.paragraphs().size()).sum();
        assertEquals(new VerifyReport(150, paragraphs, List.of(), List.of()), CableIndex.verify(folder));
    }

    @Test
    void keepsOneCableOfEachIdIfManyThreadsAddIt() throws Exception {
        try (CableIndex index = CableIndex.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> runs = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (int i = 0; i < 200; i++) {
                            index.add(cable("06A" + i % 20, "Written by " + (thread + i) % 3), "thread " + thread);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> run : threads.invokeAll(runs)) {
                run.get();
            }
        }
        assertEquals(40, documents());
        assertEquals(new VerifyReport(20, 20, List.of(), List.of()), CableIndex.verify(folder));
    }

    private long filesNamed(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    /** Adds each cable as a segment of its own. */
    private static void addInParts(CableIndex index, String post, int cables) throws IOException {
        for (int i = 1; i <= cables; i++) {
            index.addAll(Stream.of(cable("06" + post + i, "One.", "Two.")));
        }
    }

    private void assertMergedAsUsual(int cables) throws IOException {
        List<Integer> parts = parts();
        assertTrue(parts.size() <= 8, parts::toString);
        assertEquals(cables, CableIndex.verify(folder).cables());
    }

    private List<Integer> parts() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().stream().map(leaf -> leaf.reader().maxDoc()).toList();
        }
    }

    private static void assertRejected(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static AddResult added(Outcome outcome) {
        return AddResult.of(outcome);
    }

    private static Cable cable(String id, String... texts) {
        return Cable.builder(id)
                .subject("Subject of " + id)
                .paragraphs(IntStream.range(0, texts.length)
                        .mapToObj(i -> Paragraph.numbered(i + 1, "", texts[i]))
                        .toList())
                .build();
    }

    /** The live documents of the last commit, both cables and paragraphs. */
    private int documents() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDocs();
        }
    }
}
