// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
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
    /** The segments in which damage was found. A rebuild replaces all segments. */
    private volatile Set<Object> damaged = Set.of();

    BackgroundCheck(Path folder) {
        this.folder = folder;
    }

    /** @throws CableIndexException if the index was found damaged */
    void beforeSearch(DirectoryReader reader) throws CableIndexException {
        if (!damaged.isEmpty()) {
            if (reader.leaves().stream().map(BackgroundCheck::segment).anyMatch(damaged::contains)) {
                throw IndexFailure.damaged(folder, new IOException("a file has changed since it was written"));
            }
            // The index was rebuilt, and is checked again.
            damaged = Set.of();
            searches.set(0);
        }
        if (searches.incrementAndGet() == STARTS_WITH && reader.tryIncRef()) {
            Thread.ofPlatform().name("cables-check").daemon().start(() -> check(reader));
        }
    }

    /** Identifies a segment in every reader that contains it. */
    private static Object segment(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }

    private void check(DirectoryReader reader) {
        try {
            Set<Object> found = new HashSet<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                if (Damage.isIn(leaf.reader())) {
                    found.add(segment(leaf));
                }
            }
            damaged = found;
        } catch (IOException | RuntimeException e) {
            // The disk failed or the searcher was closed; neither means that the files are damaged.
        } finally {
            IOUtils.closeWhileHandlingException(reader::decRef);
        }
    }
}
