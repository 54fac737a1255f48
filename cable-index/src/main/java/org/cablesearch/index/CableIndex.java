// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cablesearch.index.internal.repair.IndexCounter;
import org.cablesearch.index.internal.repair.IndexRebuilder;
import org.cablesearch.index.internal.repair.IndexVerifier;
import org.cablesearch.index.internal.store.EmptyIndex;
import org.cablesearch.index.internal.store.IndexCopier;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.work.AddAll;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;
import org.cablesearch.model.SourcedCable;

/**
 * An index of cables, open for writing. An index has one writer at a time; it can be searched meanwhile.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="index"}
 *
 * <p>Changes are durable after {@link #commit}, {@link #close} or an automatic commit
 * ({@link IndexOptions#commitInterval}), whichever comes first. A crash loses at most the changes after the last
 * commit, and leaves the index as it was at that commit.
 *
 * <p>All methods may be called by many threads at once. After a disk failure the writer accepts no more changes: every
 * method throws an exception with that first failure as its cause. Interrupting a thread costs at most the call that it
 * is in; the index remains usable. {@link #close} waits for changes that other threads have begun, and commits them. After
 * it, every other method except {@link #rollback} throws a {@link CableIndexException} whose reason is
 * {@link CableIndexException.Reason#CLOSED CLOSED}.
 */
public interface CableIndex extends AutoCloseable {

    /**
     * Opens the index in a folder, or creates one if the folder is absent or empty.
     *
     * @throws CableIndexException if the folder holds something else, or the index is open in another writer, of
     *     another version, or damaged
     * @throws IOException if the disk fails
     */
    static CableIndex open(Path folder) throws IOException {
        return open(folder, IndexOptions.DEFAULT);
    }

    /**
     * Opens an index as {@link #open(Path)} does, with options.
     *
     * @throws CableIndexException as {@link #open(Path)}
     * @throws IOException if the disk fails
     */
    static CableIndex open(Path folder, IndexOptions options) throws IOException {
        return LuceneCableIndex.open(folder, options);
    }

    /**
     * Checks every file and every cable of an index's last commit. Takes no lock, so a writer can keep working.
     *
     * @throws CableIndexException if there is no index in the folder, or one of another version, or if the thread is
     *     interrupted
     * @throws IOException if the disk fails
     */
    static VerifyReport verify(Path folder) throws IOException {
        return verify(folder, Progress.NONE);
    }

    /**
     * Checks an index as {@link #verify(Path)} does.
     *
     * @param progress receives the number of cables checked
     * @throws CableIndexException as {@link #verify(Path)}
     * @throws IOException if the disk fails
     */
    static VerifyReport verify(Path folder, Progress progress) throws IOException {
        return IndexVerifier.verify(folder, progress);
    }

    /**
     * Counts what an index's last commit holds. Takes no lock, so a writer can keep working.
     *
     * @throws CableIndexException if there is no index in the folder, or it is of another version or damaged
     * @throws IOException if the disk fails
     */
    static IndexStats stats(Path folder) throws IOException {
        return stats(folder, Progress.NONE);
    }

    /**
     * Counts an index as {@link #stats(Path)} does.
     *
     * @param progress receives the number of cables counted; an exception that it throws ends the count
     * @throws CableIndexException as {@link #stats(Path)}
     * @throws IOException if the disk fails
     */
    static IndexStats stats(Path folder, Progress progress) throws IOException {
        return IndexCounter.count(folder, progress);
    }

    /**
     * The number of an index's last commit, which each commit increases. Takes no lock.
     *
     * @throws CableIndexException if there is no index in the folder
     * @throws IOException if the disk fails
     * @since 0.2
     */
    static long lastCommit(Path folder) throws IOException {
        return IndexCounter.lastCommit(folder);
    }

    /**
     * Whether a folder contains an index, of any version and in any condition.
     *
     * @return false if the folder is absent
     * @throws IOException if the folder cannot be read
     * @since 0.2
     */
    static boolean exists(Path folder) throws IOException {
        return IndexFolder.isIndex(folder);
    }

    /**
     * Deletes the index in a folder, unless it holds cables, is damaged, or is open for writing: what remains of a load that
     * found nothing. Does nothing if the folder is absent.
     *
     * @param withFolder whether to delete the folder, too, if nothing else is in it
     * @throws IOException if the disk fails
     * @since 0.2
     */
    static void deleteEmpty(Path folder, boolean withFolder) throws IOException {
        EmptyIndex.delete(folder, withFolder);
    }

    /**
     * Copies the last commit of an index to a folder, as a backup that is itself an index: it can be searched, also where
     * nothing may be written. Takes no lock on the index, so others may load and search meanwhile; the copy is of one
     * commit.
     *
     * <p>The folder must be absent, empty, or an earlier backup of the same index. Then only files that it lacks, or has
     * damaged, are copied. All files of the index and of the copy are read and their checksums compared before the copy
     * counts. If the copy is stopped at any point, the folder is still the backup that it was; a first copy that was stopped is no
     * index yet ({@link CableIndexException.Reason#UNFINISHED_COPY}), and the next one continues it.
     *
     * @param from the folder of the index, of this version or an earlier one
     * @param to the folder of the backup
     * @throws CableIndexException if there is no index in {@code from}, or it is damaged; or if {@code to} holds anything
     *     else, is open for writing, or cannot be written. The backup in it is then unchanged
     * @throws IOException if the disk fails
     * @since 0.2
     */
    static BackupReport copy(Path from, Path to) throws IOException {
        return IndexCopier.copy(from, to);
    }

    /**
     * Rebuilds an index as {@link #rebuild(Path, Progress)} does.
     *
     * @throws CableIndexException as {@link #rebuild(Path, Progress)}
     * @throws IOException if the disk fails
     */
    static RebuildReport rebuild(Path folder) throws IOException {
        return rebuild(folder, Progress.NONE);
    }

    /**
     * Rebuilds an index of an earlier version, or a damaged one, from the cables stored in it; the original files are not
     * needed. The new index is checked and then replaces the old one in a single step. Until then the old index stays
     * untouched, so the disk needs room for both. The new index has many segments: open it and call {@link #merge}.
     *
     * <p>A rebuild of a damaged index keeps every cable whose stored record is sound; the report says what could not be
     * saved.
     *
     * @param progress receives the number of cables copied; an exception that it throws ends the rebuild
     * @throws CableIndexException if there is no index in the folder, a newer version wrote it, another writer has it
     *     open, or nothing could be saved; the index is then unchanged
     * @throws IOException if the disk fails; the index is then unchanged
     */
    static RebuildReport rebuild(Path folder, Progress progress) throws IOException {
        return IndexRebuilder.rebuild(folder, progress);
    }

    /**
     * Adds a cable as {@link #add(Cable, String)} does, with an empty source.
     *
     * @throws IllegalArgumentException as {@link #add(Cable, String)}
     * @throws IOException as {@link #add(Cable, String)}
     */
    default AddResult add(Cable cable) throws IOException {
        return add(cable, "");
    }

    /**
     * Adds a cable, replacing the one with the same {@linkplain Cable#id() id} and {@linkplain Cable#document()
     * document} if there is one. Writes nothing if the index already has the same cable.
     *
     * @param source where the cable was read, for messages; stored with the cable
     * @throws IllegalArgumentException if the id, the canonical id or the document is longer than 512 characters or is
     *     not valid Unicode, or if the date is outside the years 1 to 9999
     * @throws IllegalStateException if an error of this library makes indexing of this cable fail, with whatever was
     *     thrown as its cause, even a {@link StackOverflowError}; the cable is then not added, a version of it that the
     *     index already has is kept, and the index can be used as before
     * @throws IOException if the disk fails; the cable is then not added, and no committed cable is lost
     */
    AddResult add(Cable cable, String source) throws IOException;

    /**
     * Adds cables in order, and commits.
     *
     * @throws IllegalArgumentException as {@link #add}; cables before it are added
     * @throws IOException as {@link #add}
     */
    default AddSummary addAll(Stream<Cable> cables) throws IOException {
        return addAll(cables, 1);
    }

    /**
     * Adds cables with several threads, and commits. Of two cables with the same id and document, the later in the stream wins,
     * whatever the number of threads.
     *
     * @param cables read by the calling thread
     * @param threads how many threads add cables, at least 1
     * @throws IllegalArgumentException as {@link #add}; cables before it are added, and some after it may be
     * @throws IOException as {@link #add}
     */
    default AddSummary addAll(Stream<Cable> cables, int threads) throws IOException {
        return addSourced(cables.map(cable -> new SourcedCable(cable, "")), threads);
    }

    /**
     * Adds cables with their sources, as {@link #addAll(Stream, int)} does. {@code CableReader.sourced} reads such cables.
     *
     * @throws IllegalArgumentException as {@link #addAll(Stream, int)}
     * @throws IOException as {@link #add}
     * @since 0.2
     */
    default AddSummary addSourced(Stream<SourcedCable> cables, int threads) throws IOException {
        return AddAll.to(this, cables, threads);
    }

    /**
     * Deletes all cables with an id: a single one or, if several {@linkplain Cable#document() documents} have the id, all of
     * them.
     *
     * @param id the exact {@link Cable#id()}; to delete a cable by an id as people write it, search for the cable first
     * @return whether the index had such a cable
     * @throws IOException if the disk fails
     */
    boolean delete(String id) throws IOException;

    /**
     * Deletes a single cable. Others with the same id are kept.
     *
     * @return whether the index had the cable
     * @throws UnsupportedOperationException if an implementation outside this library cannot delete one of several cables
     *     with the same id
     * @throws IOException if the disk fails
     * @since 0.2
     */
    default boolean delete(CableKey key) throws IOException {
        throw new UnsupportedOperationException("this index cannot delete a single cable by its key: " + this);
    }

    /**
     * Deletes a single cable if the index holds it in this version, which is decided in the same step: a cable that replaces
     * it at the same time, also one of another writer, is kept.
     *
     * @param version as {@code CableSearcher.versions} finds it in the same index
     * @return whether the cable was deleted; false if the index holds another version of it, or none
     * @throws UnsupportedOperationException if an implementation outside this library cannot distinguish versions
     * @throws IOException if the disk fails
     * @since 0.2
     */
    default boolean delete(CableVersion version) throws IOException {
        throw new UnsupportedOperationException("this index cannot distinguish the versions of a cable: " + this);
    }

    /**
     * Makes all changes durable, or none of them.
     *
     * @throws IOException if the disk fails; earlier commits are kept
     */
    void commit() throws IOException;

    /**
     * Commits, and merges the index's segments. After a large load this makes searches up to twice as fast and the
     * index a little smaller; it takes about a fifth of the load's time, and needs space for a second index while it
     * runs. It does nothing if one segment already holds four fifths of the index, so it can be called after every run. An
     * interrupt ends only the call: the merge goes on in the background.
     *
     * @throws IOException if the disk fails; committed changes are kept
     */
    void merge() throws IOException;

    /**
     * Merges as {@link #merge()} does.
     *
     * @param progress receives the number of documents in parts of the index that are merged, if the index knows it
     * @throws IOException as {@link #merge()}
     * @since 0.2
     */
    default void merge(Progress progress) throws IOException {
        merge();
    }

    /**
     * Commits, and copies that commit to a folder as {@link #copy(Path, Path)} does, while other threads add cables.
     *
     * @throws UnsupportedOperationException if the index has no folder of its own
     * @throws CableIndexException as {@link #copy(Path, Path)}
     * @throws IOException if the disk fails
     * @since 0.2
     */
    default BackupReport copyTo(Path folder) throws IOException {
        throw new UnsupportedOperationException("this index has no folder to copy: " + this);
    }

    /**
     * Closes the index without the changes since the last {@linkplain #commit commit}, and releases it for another
     * writer. Does nothing if the index is closed. An automatic commit ({@link IndexOptions#commitInterval}) is not
     * rolled back, and neither is what an index in a cluster has already sent.
     *
     * @throws UnsupportedOperationException if an implementation outside this library cannot roll back its changes
     * @throws IOException if the disk fails; committed changes are kept
     */
    default void rollback() throws IOException {
        throw new UnsupportedOperationException("this index cannot roll back its changes: " + this);
    }

    /**
     * Commits, and releases the index for another writer. Closing again does nothing.
     *
     * @throws IOException if the disk fails
     */
    @Override
    void close() throws IOException;
}
