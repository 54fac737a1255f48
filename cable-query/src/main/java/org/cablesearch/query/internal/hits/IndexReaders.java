// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.index.internal.work.Interrupts;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.request.CallerException;

/**
 * The readers of an index. Whatever goes wrong while one is read becomes an exception that says what is wrong with the
 * index. Safe for use by many threads.
 */
final class IndexReaders implements Closeable {

    private final Path folder;
    private final ReferenceManager<DirectoryReader> readers;
    private final BackgroundCheck check;
    private final Map<IndexReader, FacetStates> states = new ConcurrentHashMap<>();

    private IndexReaders(Path folder, ReferenceManager<DirectoryReader> readers) {
        this.folder = folder;
        this.readers = readers;
        this.check = new BackgroundCheck(folder);
    }

    /** The readers of an index in a directory; closing them closes the directory. */
    static IndexReaders of(Path folder, Directory directory) throws IOException {
        try {
            return new IndexReaders(folder, new FolderReaders(folder, directory));
        } catch (IOException e) {
            directory.close();
            throw IndexFailure.reading(folder, e);
        }
    }

    /** The readers of an index that is open for writing. */
    static IndexReaders of(LuceneCableIndex index) throws IOException {
        try {
            return new IndexReaders(index.folder(), Interrupts.shielded(() -> new ReaderManager(index.writer())));
        } catch (AlreadyClosedException e) {
            throw ClosingGuard.closed("the index", e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Runs work with a reader. Whatever the caller's own code throws is thrown as it is. */
    <T> T with(IOFunction<DirectoryReader, T> function) throws IOException {
        DirectoryReader reader = acquire();
        try {
            return CallerException.uncovered(() -> read(reader, () -> function.apply(reader)));
        } finally {
            release(reader);
        }
    }

    /**
     * Runs work that reads the index. Whatever goes wrong becomes an exception that says what is wrong with the index.
     */
    <T> T read(DirectoryReader reader, IOSupplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (AlreadyClosedException e) {
            throw ClosingGuard.closed("the searcher", e);
        } catch (CableIndexException
                | InterruptedIOException
                | IllegalArgumentException
                | IllegalStateException
                | CallerException e) {
            throw e;
        } catch (ThreadInterruptedException e) {
            throw IndexFailure.interrupted(folder, e);
        } catch (IOException e) {
            throw failure(reader, e);
        } catch (RuntimeException | InternalError | AssertionError e) {
            if (e.getCause() instanceof IOException cause) {
                throw failure(reader, cause);
            }
            // Java throws this error if a file was truncated after it was mapped into memory.
            if (e instanceof InternalError && Damage.isIn(reader)) {
                throw IndexFailure.damaged(folder, e);
            }
            throw e;
        }
    }

    /** The exception to throw for an I/O error. It may also mean that the files are damaged. */
    private IOException failure(DirectoryReader reader, IOException e) throws IOException {
        IOException failure = IndexFailure.reading(folder, e);
        boolean known = failure instanceof CableIndexException;
        return !known && Damage.isIn(reader) ? IndexFailure.damaged(folder, e) : failure;
    }

    /**
     * A reader of the index as it was at the last refresh. {@link #release} it.
     *
     * @throws CableIndexException if the index was found damaged
     */
    DirectoryReader acquire() throws IOException {
        DirectoryReader reader;
        try {
            reader = readers.acquire();
        } catch (AlreadyClosedException e) {
            throw ClosingGuard.closed("the searcher", e);
        }
        try {
            check.beforeSearch(reader);
            return reader;
        } catch (CableIndexException | RuntimeException | Error e) {
            release(reader);
            throw e;
        }
    }

    /** The state of the facets of a reader. */
    FacetStates statesOf(DirectoryReader reader) throws IOException {
        FacetStates known = states.get(reader);
        if (known != null) {
            return known;
        }
        reader.getReaderCacheHelper().addClosedListener(key -> states.remove(reader));
        return states.computeIfAbsent(reader, FacetStates::new);
    }

    /** Releases a reader. If it is the last of a segment that a writer has merged, the files of that are deleted. */
    void release(DirectoryReader reader) throws IOException {
        try {
            readers.release(reader);
        } catch (IOException e) {
            throw IndexFailure.reading(folder, e);
        }
    }

    /** Sees the changes since the last refresh, and returns whether there were any. */
    boolean refresh() throws IOException {
        try {
            DirectoryReader before = current();
            Interrupts.shielded(readers::maybeRefreshBlocking);
            return !current().equals(before);
        } catch (AlreadyClosedException e) {
            throw ClosingGuard.closed("the searcher", e);
        } catch (ThreadInterruptedException e) {
            throw IndexFailure.interrupted(folder, e);
        } catch (IOException e) {
            throw IndexFailure.reading(folder, e);
        }
    }

    private DirectoryReader current() throws IOException {
        DirectoryReader reader = readers.acquire();
        readers.release(reader);
        return reader;
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}
