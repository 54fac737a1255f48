// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.cablesearch.index.internal.store.FileName.Kind;

/** Deletes an index that holds nothing. */
public final class EmptyIndex {

    private EmptyIndex() {}

    /**
     * Deletes the index in a folder, unless it holds cables, is damaged, or is open for writing.
     *
     * @param withFolder whether to delete the folder, too, if nothing else is in it
     * @throws org.cablesearch.index.CableIndexException if the system does not allow it
     */
    public static void delete(Path folder, boolean withFolder) throws IOException {
        boolean isDeleted = IndexFolder.permitted(() -> IndexFolder.isFolder(folder) && isDeleted(folder));
        if (isDeleted && withFolder) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException e) {
                // Another program has put something there.
            }
        }
    }

    private static boolean isDeleted(Path folder) throws IOException {
        // Files are deleted under the lock, so another program finds either the index or an empty folder.
        try (IndexDirectoryView files = IndexDirectoryView.of(new UninterruptibleDirectory(folder));
                Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (!isEmpty(files)) {
                return false;
            }
            for (String file : files.listAll()) {
                files.deleteFile(file);
            }
            return true;
        } catch (LockObtainFailedException e) {
            // The index belongs to another program.
            return false;
        }
    }

    private static boolean isEmpty(IndexDirectoryView files) throws IOException {
        if (Arrays.stream(files.listAll()).anyMatch(file -> FileName.is(Kind.SEGMENT, file))) {
            return false;
        }
        try {
            return SegmentInfos.getLastCommitGeneration(files) < 0
                    || SegmentList.read(files).size() == 0;
        } catch (IOException e) {
            Damage.require(e);
            return false;
        }
    }
}
