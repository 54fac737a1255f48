package org.cablesearch.index.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.IndexStats.Load;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.Spares;
import org.jspecify.annotations.Nullable;

/** Commits the changes of a writer, together with the copies from which a damaged index is restored. */
public final class Committer implements Closeable {

    private final IndexWriter writer;
    private final Directory directory;
    private final List<Load> earlier;
    private final long first;
    private long lastChange;
    private volatile @Nullable Throwable failure;

    /** For a writer on a directory. */
    public Committer(IndexWriter writer, Directory directory) {
        this.writer = writer;
        this.directory = directory;
        this.earlier = CommitData.loads(writer.getLiveCommitData());
        this.lastChange = CommitData.lastChange(writer.getLiveCommitData()).orElse(-1);
        this.first = Math.max(0, lastChange);
    }

    /**
     * Writes all that a commit needs, without making it the last commit.
     *
     * @param change the number of the last change
     * @param loads the newest loads, newest first
     * @return whether there is anything to {@linkplain #finish commit}
     */
    public synchronized boolean prepare(long change, List<Load> loads) throws IOException {
        if (change != lastChange) {
            writer.setLiveCommitData(CommitData.current(change, loads).entrySet());
            lastChange = change;
        }
        writer.prepareCommit();
        try {
            boolean pending = Spares.writeForPending(directory);
            // A merge that fails in another thread ends the writer, and takes back what was prepared.
            if (!pending && failure().isPresent()) {
                throw new AlreadyClosedException(
                        "the writer has ended", failure().get());
            }
            return pending;
        } catch (IOException | RuntimeException e) {
            failure = e;
            // A writer with half a commit cannot be used again.
            IOUtils.closeWhileHandlingException(this);
            throw e;
        }
    }

    /** Makes what was prepared the last commit. */
    public synchronized void finish() throws IOException {
        writer.commit();
        Spares.deleteOld(directory);
    }

    /** Commits all changes so far. */
    synchronized void commit(long change) throws IOException {
        if (prepare(change, loads(change))) {
            finish();
        }
    }

    /** The loads including this one: everything that this writer has added is one load. */
    private List<Load> loads(long change) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return change == first
                ? earlier
                : Stream.concat(Stream.of(new Load(now, change - first)), earlier.stream())
                        .toList();
    }

    /**
     * Ends the writer without a commit, and waits for one that is ending itself, so that the lock is released. A writer that
     * ran out of memory is left alone: its end may never come, and Lucene would wait for it for ever.
     */
    @Override
    public void close() throws IOException {
        if (writer.isOpen() || !(writer.getTragicException() instanceof OutOfMemoryError)) {
            writer.rollback();
        }
    }

    /** What ended the writer; empty if it still works. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(writer.getTragicException()).or(() -> Optional.ofNullable(failure));
    }
}
