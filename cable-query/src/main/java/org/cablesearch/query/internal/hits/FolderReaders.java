// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.cablesearch.index.internal.store.IndexFolder;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the index in a folder. If another index is copied into the folder, the next refresh opens that one:
 * Lucene's own manager would take it for a newer commit of the first, and fail for ever.
 */
final class FolderReaders extends ReferenceManager<DirectoryReader> {

    private final Path folder;
    private Directory directory;

    /** @param directory the folder; it is closed with these readers */
    FolderReaders(Path folder, Directory directory) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.current = DirectoryReader.open(directory);
    }

    @Override
    protected @Nullable DirectoryReader refreshIfNeeded(DirectoryReader reader) throws IOException {
        if (Arrays.equals(
                commit(reader), SegmentInfos.readLatestCommit(directory).getId())) {
            return null;
        }
        DirectoryReader newer = newer(reader);
        return newer == null ? reopened() : newer;
    }

    /** Identifies a commit among those of all indexes; their versions are counted in each index. */
    private static byte[] commit(DirectoryReader reader) {
        return ((StandardDirectoryReader) reader).getSegmentInfos().getId();
    }

    /** A reader of a newer commit of the same index; null if this is another index. */
    private static @Nullable DirectoryReader newer(DirectoryReader reader) throws IOException {
        try {
            return DirectoryReader.openIfChanged(reader);
        } catch (IllegalStateException e) {
            return null; // A segment has the name of another one.
        }
    }

    private DirectoryReader reopened() throws IOException {
        Directory fresh = IndexFolder.openExisting(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(fresh);
            directory.close();
            directory = fresh;
            return reader;
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }

    @Override
    protected void afterClose() throws IOException {
        directory.close();
    }

    @Override
    protected boolean tryIncRef(DirectoryReader reader) {
        return reader.tryIncRef();
    }

    @Override
    protected void decRef(DirectoryReader reader) throws IOException {
        reader.decRef();
    }

    @Override
    protected int getRefCount(DirectoryReader reader) {
        return reader.getRefCount();
    }
}
