package org.cablesearch.index.internal.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.SegmentMerges;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.store.OwnFiles;
import org.cablesearch.model.Cable;
import org.cablesearch.model.internal.text.Surrogates;

/** The index, kept by Lucene. */
public final class LuceneCableIndex implements CableIndex {

    /** Two threads wait for each other only if the ids of their cables fall on the same lock. */
    private static final int LOCKS = 64;

    private final Path folder;
    private final OwnFiles directory;
    private final IndexWriter writer;
    private final KnownCables known;
    private final Duration commitInterval;
    private final Committer committer;
    /** The number of the last change. */
    private final AtomicLong change;

    private final AtomicLong lastCommit = new AtomicLong(System.nanoTime());
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Object[] locks = new Object[LOCKS];

    private LuceneCableIndex(
            Path folder, OwnFiles directory, IndexWriter writer, Committer committer, IndexOptions options)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.committer = committer;
        this.change = new AtomicLong(
                CommitData.of(writer.getLiveCommitData()).orElseThrow().change());
        this.known = new KnownCables(writer, change.get());
        this.commitInterval = options.commitInterval();
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /**
     * Opens an index, as {@link CableIndex#open(Path, IndexOptions)} says.
     *
     * @throws CableIndexException if the folder cannot be used
     */
    public static CableIndex open(Path folder, IndexOptions options) throws IOException {
        return open(folder, IndexFolder.openForWriting(folder), options);
    }

    /** Opens the index in a directory, which is closed with it; the folder is for messages. */
    public static CableIndex open(Path folder, Directory directory, IndexOptions options) throws IOException {
        boolean open = false;
        try {
            CableIndex index = openWriter(folder, OwnFiles.of(directory), options);
            open = true;
            return index;
        } catch (LockObtainFailedException e) {
            throw IndexFailure.locked(folder, e);
        } catch (IOException e) {
            throw Damage.isMeantBy(e) ? IndexFailure.damaged(folder, e) : IndexFailure.cannotWrite(folder, e);
        } finally {
            if (!open) {
                directory.close();
            }
        }
    }

    private static CableIndex openWriter(Path folder, OwnFiles directory, IndexOptions options) throws IOException {
        directory.stepOverStrays();
        IndexWriter writer = new IndexWriter(directory, IndexSchema.writerConfig(options));
        boolean open = false;
        try {
            directory.deleteLeft();
            Committer committer = new Committer(writer, directory);
            if (CommitData.of(writer.getLiveCommitData()).isEmpty()) {
                // An empty index can be searched too, and finds nothing.
                committer.commit(0);
            }
            CableIndex index = new LuceneCableIndex(folder, directory, writer, committer, options);
            open = true;
            return index;
        } finally {
            if (!open) {
                // Releases the lock.
                new Committer(writer, directory).close();
            }
        }
    }

    @Override
    public AddResult add(Cable cable, String source) throws IOException {
        CableLimits.require(cable);
        CableCodec.Encoded encoded = CableCodec.encode(cable);
        BytesRef hash = ContentHash.of(encoded);
        try {
            AddResult result;
            synchronized (lockOf(cable.id())) {
                result = upsert(cable, encoded, hash, source);
            }
            commitIfDue();
            return result;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    /** The exception for a writer that failed. After a failure of the disk, the writer does nothing more. */
    private IOException failure(Exception e) {
        if (closed.get()) {
            return IndexFailure.closed(e);
        }
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
        requireOpen();
        Optional<BytesRef> old = known.hashOf(cable.id());
        if (old.isPresent() && old.get().equals(hash)) {
            return AddResult.of(Outcome.UNCHANGED, Optional.empty());
        }
        Optional<String> sourceBefore = old.isPresent() ? known.sourceInThisRun(cable.id()) : Optional.empty();
        Iterable<Document> block = CableDocuments.of(cable, encoded, hash, source, change.incrementAndGet());
        if (old.isPresent()) {
            writer.updateDocuments(new Term(IndexSchema.KEY, cable.id()), block);
        } else {
            writer.addDocuments(block);
        }
        known.noteAdded(cable.id(), hash, source);
        return AddResult.of(old.isPresent() ? Outcome.REPLACED : Outcome.ADDED, sourceBefore);
    }

    @Override
    public boolean delete(String id) throws IOException {
        try {
            boolean held;
            synchronized (lockOf(id)) {
                requireOpen();
                held = Surrogates.arePaired(id) && known.hashOf(id).isPresent();
                if (held) {
                    writer.deleteDocuments(new Term(IndexSchema.KEY, id));
                    known.noteDeleted(id);
                }
            }
            commitIfDue();
            return held;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    private Object lockOf(String id) {
        return locks[Math.floorMod(id.hashCode(), LOCKS)];
    }

    private void requireOpen() {
        if (!writer.isOpen()) {
            throw new AlreadyClosedException("the index is closed");
        }
    }

    private void commitIfDue() throws IOException {
        long last = lastCommit.get();
        long now = System.nanoTime();
        if (Duration.ofNanos(now - last).compareTo(commitInterval) > 0 && lastCommit.compareAndSet(last, now)) {
            committer.commit(change.get());
            // Measured from the end of the commit: with a slow disk there would otherwise be a commit for every cable.
            lastCommit.set(System.nanoTime());
        }
    }

    @Override
    public void commit() throws IOException {
        try {
            committer.commit(change.get());
            lastCommit.set(System.nanoTime());
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public void merge() throws IOException {
        commit();
        try {
            if (isScattered()) {
                writer.forceMerge(1);
                committer.commit(change.get());
                known.refresh();
            }
            mergeAsUsual();
        } catch (IOException | RuntimeException e) {
            // Lucene wraps what ended a merge.
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw closed.get()
                    ? IndexFailure.closed(e)
                    : new CableIndexException(
                            IndexFailure.reasonOf(cause),
                            "the parts of the index in " + folder + " could not be merged: " + IndexFailure.text(cause),
                            "all cables are in it and can be searched; a merge needs space for a second index",
                            e);
        }
    }

    /** Ends the lazy merges of a load, and begins the merges that were put off. */
    private void mergeAsUsual() throws IOException {
        writer.getConfig().setMergePolicy(SegmentMerges.usual());
        writer.maybeMerge();
    }

    /**
     * Whether no segment holds four fifths of the documents, as after a load. Cables that are added day by day must come to a
     * quarter of the archive before it is rewritten.
     */
    private boolean isScattered() throws IOException {
        SegmentInfos segments = SegmentInfos.readLatestCommit(directory);
        return segments.asList().stream().allMatch(segment -> 5L * segment.info.maxDoc() < 4L * segments.totalMaxDoc());
    }

    /** The folder of the index. */
    public Path folder() {
        return folder;
    }

    /** The writer, for readers that see changes before they are committed. */
    public IndexWriter writer() {
        return writer;
    }

    @Override
    public void rollback() throws IOException {
        if (closed.getAndSet(true)) {
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
        if (closed.get()) {
            return;
        }
        // The writer has everything that it is to commit; closing it releases the lock even after a failure.
        try (directory;
                committer;
                known) {
            if (committer.failure().isPresent()) {
                throw IndexFailure.cannotWrite(folder, committer.failure().get());
            }
            // First, because it holds the files of merged segments, which could not be deleted.
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
        } finally {
            closed.set(true);
        }
    }
}
