package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFailure;

/**
 * Reads all files of an index once in the background, and makes later searches fail if a file has changed. It starts
 * with the second search, so that a searcher for a single search does not read the whole index.
 */
final class BackgroundCheck {

    private static final int STARTS_WITH = 2;

    private final Path folder;
    private final AtomicInteger searches = new AtomicInteger();
    private volatile boolean damaged;

    BackgroundCheck(Path folder) {
        this.folder = folder;
    }

    /** @throws CableIndexException if the index was found damaged */
    void beforeSearch(DirectoryReader reader) throws CableIndexException {
        if (damaged) {
            throw IndexFailure.damaged(folder, new IOException("a file has changed since it was written"));
        }
        if (searches.incrementAndGet() == STARTS_WITH && reader.tryIncRef()) {
            Thread.ofPlatform().name("cables-check").daemon().start(() -> check(reader));
        }
    }

    private void check(DirectoryReader reader) {
        try {
            damaged = Damage.isIn(reader);
        } catch (IOException | RuntimeException e) {
            // The disk failed or the searcher was closed; neither means that the files are damaged.
        } finally {
            IOUtils.closeWhileHandlingException(reader::decRef);
        }
    }
}
