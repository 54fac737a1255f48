// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.BackupReport;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.schema.SegmentMerges;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexCopier;
import org.cablesearch.index.internal.store.IndexDirectoryView;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.index.internal.work.IdLocks;
import org.cablesearch.index.internal.work.Interrupts;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.text.Surrogates;

/** A {@link CableIndex} in Lucene. */
public final class LuceneCableIndex implements CableIndex {

    private final Path folder;
    private final IndexDirectoryView directory;
    private final IndexWriter writer;
    private final KnownCables known;
    private final Duration commitInterval;
    private final Committer committer;
    /** When this load began, in seconds since 1970-01-01T00:00Z. */
    private final long begun;
    /** The number of the last change; that of a refused cable is not used again. */
    private final AtomicLong change;

    private final AtomicLong lastCommit = new AtomicLong(System.nanoTime());
    private final IdLocks locks = new IdLocks();
    private final ClosingGuard guard = new ClosingGuard("the index");

    private LuceneCableIndex(
            Path folder,
            IndexDirectoryView directory,
            IndexWriter writer,
            Committer committer,
            IndexOptions options,
            Instant begun)
            throws IOException {
        this.folder = folder;
        this.begun = begun.getEpochSecond();
        this.directory = directory;
        this.writer = writer;
        this.committer = committer;
        this.change = new AtomicLong(
                CommitData.of(writer.getLiveCommitData()).orElseThrow().change());
        this.known = new KnownCables(writer, change.get());
        this.commitInterval = options.commitInterval();
    }

    /**
     * Opens an index, as {@link CableIndex#open(Path, IndexOptions)} describes.
     *
     * @throws CableIndexException if the folder cannot be used
     */
    public static CableIndex open(Path folder, IndexOptions options) throws IOException {
        return open(folder, IndexFolder.openForWriting(folder), options);
    }

    /** Opens the index in a directory, which is closed with the index; messages name the folder. */
    public static CableIndex open(Path folder, Directory directory, IndexOptions options) throws IOException {
        return open(folder, directory, options, Instant.now());
    }

    /** As {@link #open(Path, Directory, IndexOptions)}, for a load that begins at a given time. */
    public static CableIndex open(Path folder, Directory directory, IndexOptions options, Instant begun)
            throws IOException {
        boolean open = false;
        try {
            CableIndex index = openWriter(folder, IndexDirectoryView.of(directory), options, begun);
            open = true;
            return index;
        } catch (CableIndexException e) {
            throw e;
        } catch (LockObtainFailedException e) {
            throw IndexFailure.locked(folder, e);
        } catch (IOException e) {
            throw Damage.indicatesDamage(e) ? IndexFailure.damaged(folder, e) : IndexFailure.cannotWrite(folder, e);
        } finally {
            if (!open) {
                directory.close();
            }
        }
    }

    private static CableIndex openWriter(Path folder, IndexDirectoryView directory, IndexOptions options, Instant begun)
            throws IOException {
        directory.prepareForWriter();
        IndexWriter writer = new IndexWriter(directory, IndexSchema.writerConfig(options));
        Committer committer = new Committer(writer, directory);
        try {
            directory.deleteLeftovers();
            if (SegmentInfos.getLastCommitGeneration(directory) < 0) {
                // With a commit, an empty index can also be searched.
                committer.commit(0);
            } else {
                // Another program may have rebuilt the index since the folder was checked, which is done without the
                // lock.
                CommitData.requireCurrent(
                        folder, SegmentInfos.readLatestCommit(directory).getUserData());
            }
            return new LuceneCableIndex(folder, directory, writer, committer, options, begun);
        } catch (Throwable e) {
            // Releases the lock.
            IOUtils.closeWhileSuppressingExceptions(e, committer);
            throw e;
        }
    }

    @Override
    public AddResult add(Cable cable, String source) throws IOException {
        Objects.requireNonNull(source, "source");
        CableLimits.require(cable);
        CableCodec.Encoded encoded = IndexingException.fenced(cable.id(), () -> CableCodec.encode(cable));
        BytesRef hash = ContentHash.of(encoded);
        return whileOpen(() -> {
            AddResult result;
            synchronized (locks.of(cable.id())) {
                result = upsert(cable, encoded, hash, source);
            }
            commitIfDue();
            return result;
        });
    }

    /** Runs a call that changes the index or commits, while the index is open. */
    private <T> T whileOpen(IOSupplier<T> call) throws IOException {
        return guard.whileOpen(() -> {
            try {
                requireWritable();
                return call.get();
            } catch (IOException | RuntimeException e) {
                throw failure(e);
            }
        });
    }

    /** The exception for a writer that failed. After a failure of the disk, the writer accepts no more changes. */
    private IOException failure(Exception e) {
        Optional<Throwable> cause = committer.failure();
        if (cause.orElse(e) instanceof OutOfMemoryError memory) {
            throw memory;
        }
        if (cause.isEmpty() && e instanceof RuntimeException ours && !(e instanceof ThreadInterruptedException)) {
            throw ours;
        }
        return IndexFailure.cannotWrite(folder, cause.orElse(e));
    }

    private AddResult upsert(Cable cable, CableCodec.Encoded encoded, BytesRef hash, String source) throws IOException {
        CableKey key = cable.key();
        Optional<BytesRef> old = known.hashOf(key);
        if (old.isPresent() && old.get().equals(hash)) {
            return AddResult.of(Outcome.UNCHANGED);
        }
        Optional<String> sourceBefore = old.isPresent() ? known.sourceInThisRun(key) : Optional.empty();
        Arrival.Times times =
                old.isPresent() ? known.times(key, cable.provenance().textHash(), begun) : Arrival.Times.first(begun);
        Arrival arrival = new Arrival(source, change.incrementAndGet(), times);
        Iterable<List<IndexableField>> block = CableDocuments.of(cable, encoded, hash, arrival);
        write(old.isPresent() ? () -> writer.updateDocuments(term(key), block) : () -> writer.addDocuments(block));
        committer.noteLoaded();
        known.noteAdded(cable, hash, arrival);
        return new AddResult(old.isPresent() ? Outcome.REPLACED : Outcome.ADDED, sourceBefore);
    }

    @Override
    public boolean delete(String id) throws IOException {
        return whileOpen(() -> {
            Set<CableKey> keys;
            synchronized (locks.of(id)) {
                keys = Surrogates.arePaired(id) && !id.isBlank() ? known.keysOf(id) : Set.of();
                for (CableKey key : keys) {
                    deleteHeld(key);
                }
            }
            commitIfDue();
            return !keys.isEmpty();
        });
    }

    @Override
    public boolean delete(CableKey key) throws IOException {
        return delete(key, () -> known.hashOf(key).isPresent());
    }

    @Override
    public boolean delete(CableVersion version) throws IOException {
        CableKey key = version.key();
        return delete(key, () -> known.version(key).equals(Optional.of(version)));
    }

    /** Deletes a cable if it is held as the caller wants it, which is asked while no other thread can change it. */
    private boolean delete(CableKey key, IOSupplier<Boolean> isHeld) throws IOException {
        return whileOpen(() -> {
            boolean deletes;
            synchronized (locks.of(key.id())) {
                deletes = isHeld.get();
                if (deletes) {
                    deleteHeld(key);
                }
            }
            commitIfDue();
            return deletes;
        });
    }

    private void deleteHeld(CableKey key) throws IOException {
        write(() -> writer.deleteDocuments(term(key)));
        known.noteDeleted(key);
    }

    /** Makes a change. If an interrupt ends it, only the index knows whether the change was made, so it is asked again. */
    private void write(IORunnable change) throws IOException {
        try {
            change.run();
        } catch (ThreadInterruptedException e) {
            known.refresh();
            throw e;
        }
    }

    private static Term term(CableKey key) {
        return new Term(IndexSchema.KEY, KeyText.of(key));
    }

    private void requireWritable() throws IOException {
        if (!writer.isOpen()) {
            throw new AlreadyClosedException("the writer has closed itself");
        }
        // Lucene checks the lock only when it writes to the disk, which may be many changes later.
        directory.requireLock();
    }

    private void commitIfDue() throws IOException {
        long last = lastCommit.get();
        long now = System.nanoTime();
        if (Duration.ofNanos(now - last).compareTo(commitInterval) > 0 && lastCommit.compareAndSet(last, now)) {
            committer.commit(change.get());
            // The interval begins at the end of the commit; otherwise a slow disk would cause a commit for every cable.
            lastCommit.set(System.nanoTime());
        }
    }

    @Override
    public void commit() throws IOException {
        whileOpen(() -> {
            committer.commit(change.get());
            lastCommit.set(System.nanoTime());
            return change;
        });
    }

    @Override
    public void merge() throws IOException {
        commit();
        try {
            if (isScattered()) {
                Interrupts.abandonable(() -> writer.forceMerge(1));
                committer.commit(change.get());
                known.refresh();
            }
            mergeAsUsual();
        } catch (IOException | RuntimeException e) {
            // Lucene wraps the cause of a failed merge.
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            guard.requireOpen();
            throw IndexFailure.cannotMerge(folder, cause);
        }
    }

    @Override
    public BackupReport copyTo(Path to) throws IOException {
        commit();
        return IndexCopier.copy(folder, directory, to, IndexFolder.openForCopy(to));
    }

    /** Ends the lazy merges of a load, and starts the merges that were postponed. */
    private void mergeAsUsual() throws IOException {
        writer.getConfig().setMergePolicy(SegmentMerges.usual());
        Interrupts.shielded(writer::maybeMerge);
    }

    /**
     * Whether no segment holds four fifths of the documents, as after a load. Cables that are added daily must amount
     * to a quarter of the archive before it is rewritten.
     */
    private boolean isScattered() throws IOException {
        SegmentInfos segments = SegmentInfos.readLatestCommit(directory);
        return segments.asList().stream().allMatch(segment -> 5L * segment.info.maxDoc() < 4L * segments.totalMaxDoc());
    }

    /** The folder of the index. */
    public Path folder() {
        return folder;
    }

    /** The writer, for readers that see uncommitted changes. */
    public IndexWriter writer() {
        return writer;
    }

    /** The data of what a reader of {@link #writer} sees, committed or not. */
    public CommitData dataOf(DirectoryReader reader) throws IOException {
        return committer.data(CommitData.seenBy(reader).change());
    }

    @Override
    public void rollback() throws IOException {
        if (!guard.closeNow()) {
            return;
        }
        try {
            // Ending the writer without a commit deletes what was not committed, and releases the lock.
            IOUtils.close(known, committer, directory);
        } catch (IOException | RuntimeException e) {
            throw IndexFailure.cannotWrite(folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        guard.close(this::commitAndClose);
    }

    private void commitAndClose() throws IOException {
        // Everything is committed; closing the writer releases the lock even after a failure.
        try (directory;
                committer;
                known) {
            if (committer.failure().isPresent()) {
                throw IndexFailure.cannotWrite(folder, committer.failure().get());
            }
            // Closed first, because it keeps files of merged segments open, which could then not be deleted.
            known.close();
            committer.commit(change.get());
            mergeAsUsual();
            if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
                merges.sync();
            }
            committer.commit(change.get());
        } catch (CableIndexException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }
}
