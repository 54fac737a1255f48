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
 * Reads all files of an index once, in the background, while it is searched, and refuses the searches after that if a file is
 * not what was written. It starts with the second search: a searcher that answers one alone need not read the whole index.
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
            throw IndexFailure.damaged(folder, new IOException("a file is not what was written"));
        }
        if (searches.incrementAndGet() == STARTS_WITH && reader.tryIncRef()) {
            Thread.ofPlatform().name("cables-check").daemon().start(() -> check(reader));
        }
    }

    private void check(DirectoryReader reader) {
        try {
            damaged = Damage.isIn(reader);
        } catch (IOException | RuntimeException e) {
            // The disk failed or the searcher was closed, which says nothing of the files.
        } finally {
            IOUtils.closeWhileHandlingException(reader::decRef);
        }
    }
}
