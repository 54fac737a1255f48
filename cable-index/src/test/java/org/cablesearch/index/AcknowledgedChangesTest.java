// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A change whose call has returned is in the index after {@link CableIndex#close}, whatever other threads do. */
@Timeout(600)
class AcknowledgedChangesTest {

    private static final int ROUNDS = 20;
    private static final int ADDERS = 3;

    @TempDir
    Path folder;

    private static Cable cable(String id) {
        return Cable.builder(id).subject("Ferry timetable").build();
    }

    @Test
    void closingLosesNoChangeOfAnotherThread() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path own = folder.resolve("round" + round);
            CableIndex index = CableIndex.open(own);
            Set<String> added = new ConcurrentSkipListSet<>();
            CountDownLatch adding = new CountDownLatch(ADDERS);
            List<Callable<Reason>> all = new ArrayList<>();
            for (int adder = 0; adder < ADDERS; adder++) {
                String prefix = "06ADD" + adder + "N";
                all.add(() -> addUntilClosed(index, prefix, adding, added));
            }
            all.add(() -> {
                adding.await();
                index.close();
                return Reason.CLOSED;
            });
            for (Reason reason : inThreads(all)) {
                assertEquals(Reason.CLOSED, reason);
            }
            assertEquals(new TreeSet<>(added), held(own), "round " + round);
        }
    }

    private static Set<String> held(Path folder) throws IOException {
        return StoredCables.of(folder).keySet().stream().map(CableKey::id).collect(Collectors.toSet());
    }

    /** Returns why no more cables could be added. */
    private static Reason addUntilClosed(CableIndex index, String prefix, CountDownLatch adding, Set<String> added)
            throws IOException {
        for (int i = 0; ; i++) {
            try {
                index.add(cable(prefix + i));
            } catch (CableIndexException e) {
                return e.reason();
            }
            added.add(prefix + i);
            adding.countDown();
        }
    }

    @Test
    void anInterruptedThreadCanAddAndCommit() throws IOException {
        CableIndex index = CableIndex.open(folder);
        Thread.currentThread().interrupt();
        index.add(cable("06ONE1"));
        index.commit();
        index.add(cable("06TWO2"));
        index.delete("06ONE1");
        index.merge();
        index.close();
        assertTrue(Thread.interrupted());
        assertEquals(Set.of("06TWO2"), held(folder));
        assertTrue(CableIndex.verify(folder).clean());
    }

    /** Lucene lets an add wait after it has added the cable, if merges are too slow; an interrupt then makes it fail. */
    @Test
    void aCableWhoseAddWasInterruptedIsNotAddedTwice() throws Exception {
        BlockedMerges directory = new BlockedMerges(FSDirectory.open(folder));
        // No commit, which would wait for the merges.
        IndexOptions smallBuffer = IndexOptions.DEFAULT.ramBufferMegabytes(1).commitInterval(Duration.ofDays(1));
        CableIndex index = LuceneCableIndex.open(folder, directory, smallBuffer);
        List<Cable> added = new ArrayList<>();
        Thread adding = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    added.add(large(added.size()));
                    index.add(added.getLast());
                }
            } catch (CableIndexException e) {
                assertEquals(Reason.INTERRUPTED, e.reason());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        while (adding.isAlive()) {
            if (Stream.of(adding.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("doStall"))) {
                adding.interrupt();
            }
            adding.join(1);
        }
        directory.release.countDown();
        index.add(added.getLast());
        index.delete(added.getFirst().id());
        index.close();
        VerifyReport found = CableIndex.verify(folder);
        assertTrue(found.clean(), found.toString());
        assertEquals(added.size() - 1, CableIndex.stats(folder).cables());
    }

    /** A cable that fills a buffer of one megabyte. */
    private static Cable large(int number) {
        String words = new Random(number)
                .ints(8_000, 0, 1_000_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        return Cable.builder("06LARGE" + number)
                .subject("Ferry")
                .paragraphs(List.of(Paragraph.of(words)))
                .build();
    }

    /** Stops every merge until it is released. */
    private static final class BlockedMerges extends FilterDirectory {

        private final CountDownLatch release = new CountDownLatch(1);

        private BlockedMerges(Directory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (context.context() == IOContext.Context.MERGE) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new ThreadInterruptedException(e);
                }
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void aLostLockIsReportedByTheNextChange() throws IOException {
        CableIndex index = CableIndex.open(folder);
        index.add(cable("06ONE1"));
        Files.delete(folder.resolve("write.lock"));
        assertLockLost(() -> index.add(cable("06TWO2")));
        assertLockLost(() -> index.delete("06ONE1"));
        assertLockLost(index::commit);
        // What another program wrote meanwhile must not be replaced.
        assertLockLost(index::close);
        assertEquals(Set.of(), held(folder));
    }

    private static void assertLockLost(org.junit.jupiter.api.function.Executable call) {
        CableIndexException lost = assertThrows(CableIndexException.class, call);
        assertTrue(lost.problem().endsWith("write.lock is missing"), lost.problem());
    }

    private static <T> List<T> inThreads(List<Callable<T>> all) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
