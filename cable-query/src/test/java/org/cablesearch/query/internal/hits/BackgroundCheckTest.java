// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.Cable;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.query.internal.request.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A search that fails waits no longer than its deadline for the check of the whole index. */
@Timeout(600)
class BackgroundCheckTest {

    @TempDir
    Path folder;

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger checks = new AtomicInteger();

    private BackgroundCheck check;
    private Directory directory;
    private DirectoryReader reader;

    @BeforeEach
    void open() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(Cable.builder("06A1").subject("police").build());
        }
        check = new BackgroundCheck(folder);
        directory = FSDirectory.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        release.countDown();
        reader.close();
        directory.close();
    }

    /** Opens a reader whose check begins, waits until it is released, and fails. */
    private void open(IOException failure) throws IOException {
        reader = new Checked(DirectoryReader.open(directory), new FilterDirectoryReader.SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                return new FilterLeafReader(leaf) {
                    @Override
                    public void checkIntegrity() throws IOException {
                        checks.incrementAndGet();
                        awaitRelease();
                        throw failure;
                    }

                    @Override
                    public CacheHelper getCoreCacheHelper() {
                        return in.getCoreCacheHelper();
                    }

                    @Override
                    public CacheHelper getReaderCacheHelper() {
                        return in.getReaderCacheHelper();
                    }
                };
            }
        });
    }

    private static final class Checked extends FilterDirectoryReader {

        private Checked(DirectoryReader in, SubReaderWrapper wrapper) throws IOException {
            super(in, wrapper);
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) {
            return other;
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new ThreadInterruptedException(e);
        }
    }

    private static Deadline expired() {
        return new Deadline(Optional.of(Duration.ZERO), System::nanoTime);
    }

    @Test
    void findsDamageWithoutADeadline() throws IOException {
        open(new CorruptIndexException("wrong checksum", "_0.cfs"));
        release.countDown();
        assertTrue(check.finds(reader, Deadlines.none()));
        assertThrows(CableIndexException.class, () -> check.beforeSearch(reader));
    }

    @Test
    void afterAFailureOfTheDiskNothingIsKnown() throws IOException {
        open(new IOException("the disk failed"));
        release.countDown();
        assertFalse(check.finds(reader, Deadlines.none()));
        check.beforeSearch(reader);
    }

    /** However many searches fail, one check runs, and another that sees what has failed since it began waits for it. */
    @Test
    void theDeadlineEndsTheWaitAndDamageIsFoundLater() throws Exception {
        open(new CorruptIndexException("wrong checksum", "_0.cfs"));
        for (int i = 0; i < 20; i++) {
            assertFalse(check.finds(reader, expired()));
        }
        assertTrue(checks.get() <= 1, "one at a time");
        release.countDown();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("cables-check")) {
                thread.join();
            }
        }
        assertTrue(checks.get() <= 2, "checked " + checks.get() + " times");
        assertThrows(CableIndexException.class, () -> check.beforeSearch(reader));
    }

    @Test
    void anInterruptEndsTheWait() throws IOException {
        open(new IOException("the disk failed"));
        Thread.currentThread().interrupt();
        assertFalse(check.finds(reader, Deadlines.none()));
        assertTrue(Thread.interrupted());
    }
}
