package org.cablesearch.cli.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;

/** Removes an index that a run created and left empty. Must be closed after the index. */
public final class NewIndex implements Closeable {

    private final Path folder;
    private final boolean isNew;
    private final boolean hadFolder;

    /** Call before opening the index. */
    public NewIndex(Path folder) throws IOException {
        this.folder = folder;
        this.isNew = Folders.isFree(folder);
        this.hadFolder = Files.exists(folder);
    }

    @Override
    public void close() throws IOException {
        if (isNew && Files.exists(folder) && isEmpty()) {
            Folders.delete(folder);
            if (hadFolder) {
                Files.createDirectory(folder);
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            return searcher.count(CableQuery.all()) == 0;
        } catch (CableIndexException e) {
            // The run ended before its first commit.
            return true;
        }
    }
}
