// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.BackupReport;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.internal.store.HeldCommit.HeldFile;

/** Copies the last commit of an index, without its lock, to a folder that is then an index itself. */
public final class IndexCopier {

    private IndexCopier() {}

    /**
     * Copies an index, as {@link org.cablesearch.index.CableIndex#copy} describes.
     *
     * @throws CableIndexException if the index or the folder cannot be used
     */
    public static BackupReport copy(Path from, Path to) throws IOException {
        try (IndexDirectoryView source = IndexFolder.openForRebuild(from)) {
            if (Files.exists(to) && Files.isSameFile(from, to)) {
                throw new CableIndexException(
                        Reason.NOT_EMPTY, to + " is the index itself", "name a new or empty folder for the backup");
            }
            return copy(from, source, to, IndexFolder.openForCopy(to));
        }
    }

    /** Copies the index of one directory to another, and closes the other; messages name their folders. */
    public static BackupReport copy(Path from, IndexDirectoryView source, Path to, IndexDirectoryView target)
            throws IOException {
        try (target;
                HeldCommit commit = ofSource(from, () -> HeldCommit.of(source));
                Lock lock = target.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            BackupFolder backup = new BackupFolder(to, target, commit);
            List<HeldFile> files = ofSource(from, commit::read);
            int copied = backup.copy(commit, files);
            long bytes = files.stream().mapToLong(file -> file.bytes().length()).sum();
            return new BackupReport(files.size(), bytes, copied, commit.number());
        } catch (CableIndexException e) {
            throw e;
        } catch (LockObtainFailedException e) {
            throw IndexFailure.locked(to, e);
        } catch (IOException e) {
            throw IndexFailure.cannotCopy(from, to, e);
        }
    }

    /** Reads the index, which must not be damaged: it would replace a sound backup. */
    private static <T> T ofSource(Path from, IOSupplier<T> read) throws IOException {
        try {
            return read.get();
        } catch (IOException e) {
            throw Damage.indicatesDamage(e) ? IndexFailure.damagedSource(from, e) : e;
        }
    }
}
