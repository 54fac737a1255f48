// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.IndexStats.Load;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.IndexDirectoryView;
import org.cablesearch.index.internal.store.RecoveryCopyWriter;
import org.cablesearch.index.internal.work.Interrupts;
import org.jspecify.annotations.Nullable;

/** Commits the changes of a writer, together with the copies from which a damaged index is restored. */
public final class Committer implements Closeable {

    private final IndexWriter writer;
    private final Directory directory;
    private final RecoveryCopyWriter recoveryCopies = new RecoveryCopyWriter();
    private final CommitData earlier;
    private final String epoch = CommitData.Epoch.until(0).id();
    /** How many cables this writer has added or replaced. A number is taken before its cable is accepted, and may be lost. */
    private final AtomicLong loaded = new AtomicLong();

    private long lastChange;
    private long lastLoaded;
    /** The copies of a commit that is prepared but not finished. */
    private Optional<String> unfinished = Optional.empty();

    private volatile @Nullable Throwable failure;

    /** Creates a committer for a writer on a directory. */
    public Committer(IndexWriter writer, Directory directory) {
        this.writer = writer;
        this.directory = directory;
        Optional<CommitData> last = CommitData.of(writer.getLiveCommitData());
        this.earlier = last.orElseGet(CommitData::start);
        this.lastChange = last.map(CommitData::change).orElse(-1L);
    }

    /**
     * Writes all files of a commit, without making it the last commit.
     *
     * @param data the data to store with it
     * @return whether there are changes to {@linkplain #finish commit}
     */
    public synchronized boolean prepare(CommitData data) throws IOException {
        writer.setLiveCommitData(data.entries().entrySet());
        return prepare();
    }

    private boolean prepare() throws IOException {
        writer.prepareCommit();
        try {
            unfinished = recoveryCopies.writeForPending(directory);
            // A merge that fails in another thread closes the writer and discards the prepared commit.
            if (unfinished.isEmpty() && failure().isPresent()) {
                throw new AlreadyClosedException(
                        "the writer is closed", failure().get());
            }
            return unfinished.isPresent();
        } catch (IOException | RuntimeException e) {
            failure = e;
            // After half a commit, the writer is unusable.
            IOUtils.closeWhileHandlingException(this);
            throw e;
        }
    }

    /** Makes the prepared commit the last commit. */
    public synchronized void finish() throws IOException {
        writer.commit();
        unfinished = Optional.empty();
    }

    /** Notes that the writer has accepted a cable. */
    void noteLoaded() {
        loaded.incrementAndGet();
    }

    /** Commits all changes so far, whether the thread is interrupted or not. */
    void commit(long change) throws IOException {
        Interrupts.shielded(() -> commitNow(change));
    }

    private synchronized void commitNow(long change) throws IOException {
        long cables = loaded.get();
        CommitData data = data(change, cables);
        if (data.change() != lastChange || cables != lastLoaded) {
            writer.setLiveCommitData(data.entries().entrySet());
            lastChange = data.change();
            lastLoaded = cables;
        }
        if (prepare()) {
            finish();
            IndexDirectoryView.of(directory).deleteLeftovers();
        }
    }

    /** The data after a change, with this epoch and load, which are everything that this writer has added. */
    CommitData data(long change) {
        return data(change, loaded.get());
    }

    private CommitData data(long change, long cables) {
        if (change == earlier.change()) {
            return earlier;
        }
        // A reader may see a cable that is not counted yet.
        Stream<Load> load = Stream.of(new Load(Instant.now().truncatedTo(ChronoUnit.SECONDS), cables))
                .filter(one -> one.cables() > 0);
        return earlier.with(
                new CommitData.Epoch(epoch, change),
                Stream.concat(load, earlier.loads().stream()).toList());
    }

    /**
     * Closes the writer without a commit, or waits for a writer that is closing itself, so that the lock is released. A
     * writer that ran out of memory is left alone: it may never finish closing, and Lucene would wait for it forever.
     */
    @Override
    public synchronized void close() throws IOException {
        // Before Lucene deletes the list of an unfinished commit: copies without a list look like a damaged index.
        unfinished.ifPresent(copies -> IOUtils.deleteFilesIgnoringExceptions(directory, copies));
        if (writer.isOpen() || !(writer.getTragicException() instanceof OutOfMemoryError)) {
            Interrupts.shielded(writer::rollback);
        }
    }

    /** The failure that closed the writer; empty if it still works. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(writer.getTragicException()).or(() -> Optional.ofNullable(failure));
    }
}
