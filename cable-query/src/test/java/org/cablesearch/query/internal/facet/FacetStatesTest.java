// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.facet;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.query.internal.request.Deadline;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests ordinals that one thread computes while another waits for them. */
class FacetStatesTest {

    @TempDir
    private Path folder;

    /** Blocks reading values until the test allows it. */
    private static final class SlowReader extends FilterDirectoryReader {

        private final CountDownLatch asked;
        private final CountDownLatch mayRead;

        private SlowReader(DirectoryReader reader, CountDownLatch asked, CountDownLatch mayRead) throws IOException {
            super(reader, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader leaf) {
                    return new SlowLeaf(leaf, asked, mayRead);
                }
            });
            this.asked = asked;
            this.mayRead = mayRead;
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
            return new SlowReader(reader, asked, mayRead);
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    private static final class SlowLeaf extends FilterLeafReader {

        private final CountDownLatch asked;
        private final CountDownLatch mayRead;

        private SlowLeaf(LeafReader leaf, CountDownLatch asked, CountDownLatch mayRead) {
            super(leaf);
            this.asked = asked;
            this.mayRead = mayRead;
        }

        @Override
        public SortedSetDocValues getSortedSetDocValues(String field) throws IOException {
            asked.countDown();
            try {
                assertTrue(mayRead.await(10, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return in.getSortedSetDocValues(field);
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    static Deadline[] deadlines() {
        return new Deadline[] {Deadlines.none(), new Deadline(Optional.of(Duration.ofMinutes(1)), System::nanoTime)};
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void interruptDoesNotEndTheWait(Deadline deadline) throws Exception {
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("06A1", "Police", "Arrests.").origin("Embassy Lisbon"));
            index.index().commit();
        }
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayRead = new CountDownLatch(1);
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = new SlowReader(DirectoryReader.open(directory), asked, mayRead)) {
            FacetStates states = new FacetStates(reader);
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> size(states, Deadlines.none()));
            assertTrue(asked.await(10, TimeUnit.MINUTES));
            CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(mayRead::countDown);

            Thread.currentThread().interrupt();
            int size = size(states, deadline);

            assertTrue(Thread.interrupted(), "the interrupt is lost");
            assertEquals(other.get(), size);
            assertTrue(size > 0);
        }
    }

    private static int size(FacetStates states, Deadline deadline) {
        try {
            return states.of(Dimension.ORIGIN, deadline)
                    .map(SortedSetDocValuesReaderState::getSize)
                    .orElse(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
