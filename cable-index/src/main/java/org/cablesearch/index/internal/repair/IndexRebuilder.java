// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.repair;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.IndexDirectoryView;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.store.NewIndexDirectory;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.index.internal.write.Committer;
import org.cablesearch.model.Progress;

/** Rebuilds an index from its stored records, in one commit. */
public final class IndexRebuilder {

    private IndexRebuilder() {}

    /**
     * Rebuilds an index, as {@link org.cablesearch.index.CableIndex#rebuild} describes.
     *
     * @throws CableIndexException if the index cannot be rebuilt; it is then unchanged
     */
    public static RebuildReport rebuild(Path folder, Progress progress) throws IOException {
        return rebuild(folder, IndexFolder.openForRebuild(folder), progress);
    }

    /** Rebuilds the index in a directory, and closes the directory; messages name the folder. */
    public static RebuildReport rebuild(Path folder, Directory directory, Progress progress) throws IOException {
        try (directory;
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            IndexDirectoryView index = IndexDirectoryView.of(directory);
            // A newer version of this program may have rebuilt it since the folder was checked without the lock.
            IndexFolder.requireKnown(folder, index);
            return rebuild(index, progress);
        } catch (CableIndexException e) {
            throw e;
        } catch (LockObtainFailedException e) {
            throw IndexFailure.locked(folder, e);
        } catch (UnsavableException e) {
            throw new CableIndexException(e.reason(), IndexFailure.unchanged(folder, e), e.remedy(), e);
        } catch (IOException e) {
            throw IndexFailure.cannotRebuild(folder, e);
        }
    }

    private static RebuildReport rebuild(IndexDirectoryView directory, Progress progress) throws IOException {
        NewIndexDirectory beside = new NewIndexDirectory(directory);
        boolean done = false;
        try {
            RebuildReport report;
            IndexWriter writer = new IndexWriter(
                    beside,
                    IndexSchema.writerConfig(IndexOptions.DEFAULT.lazyMerges(true))
                            .setOpenMode(IndexWriterConfig.OpenMode.APPEND));
            Committer committer = new Committer(writer, beside);
            try {
                CableSalvage salvage = new CableSalvage(directory, writer, progress);
                report = salvage.copy();
                committer.prepare(salvage.data(report));
                beside.check();
                committer.finish();
                done = true;
            } finally {
                // Aborts running merges and ignores failures; the commit is kept.
                committer.close();
            }
            beside.deleteOld();
            return report;
        } finally {
            if (!done) {
                beside.deleteNew();
            }
        }
    }
}
