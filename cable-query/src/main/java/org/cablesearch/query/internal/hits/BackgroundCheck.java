// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Reads all files of an index in the background, and makes later searches fail if a file has changed: once, with the second
 * search, so that a searcher for a single search does not read the whole index; and whenever a search fails in a way that
 * damage may explain.
 */
final class BackgroundCheck {

    private static final int STARTS_WITH = 2;

    /** How long a search waits for a check before it looks at its deadline again. */
    private static final long WAIT_MILLIS = 20;

    private final Path folder;
    private final AtomicInteger searches = new AtomicInteger();
    /** The segments in which damage was found. A rebuild replaces all segments. */
    private volatile Set<Object> damaged = Set.of();

    /** The checks that have not begun, by their readers. One runs at a time, for it reads the whole index. */
    private final Map<DirectoryReader, FutureTask<Boolean>> waiting = new ConcurrentHashMap<>();

    private final Lock turn = new ReentrantLock();

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
        if (searches.incrementAndGet() == STARTS_WITH) {
            var unused = start(reader);
        }
    }

    /**
     * Whether a reader, which the caller has acquired, is found damaged before time is up. If it is found later, later
     * searches fail.
     */
    boolean finds(DirectoryReader reader, Deadline deadline) {
        FutureTask<Boolean> check = start(reader);
        while (!deadline.isOver()) {
            try {
                return check.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // The check goes on; whether the search still waits, the deadline says.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                return false;
            }
        }
        return false;
    }

    /** A check of a reader that begins now or, if another one runs, after it. */
    private FutureTask<Boolean> start(DirectoryReader reader) {
        return waiting.computeIfAbsent(reader, asked -> {
            asked.incRef();
            FutureTask<Boolean> check = new FutureTask<>(() -> isDamaged(asked));
            Thread.ofPlatform().name("cables-check").daemon().start(check);
            return check;
        });
    }

    /** Identifies a segment in every reader that contains it. */
    private static Object segment(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }

    private boolean isDamaged(DirectoryReader reader) {
        turn.lock();
        try {
            waiting.remove(reader);
            Set<Object> found = new HashSet<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                if (Damage.isIn(leaf.reader())) {
                    found.add(segment(leaf));
                }
            }
            if (!found.isEmpty()) {
                damaged = found;
            }
            return !found.isEmpty();
        } catch (IOException | RuntimeException e) {
            // The disk failed or the searcher was closed; neither means that the files are damaged.
            return false;
        } finally {
            turn.unlock();
            IOUtils.closeWhileHandlingException(reader::decRef);
        }
    }
}
