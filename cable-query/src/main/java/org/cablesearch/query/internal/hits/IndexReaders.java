// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.index.internal.work.Interrupts;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.request.CallerException;
import org.cablesearch.query.internal.request.Deadline;

/**
 * The readers of an index. Whatever goes wrong while one is read becomes an exception that says what is wrong with the
 * index. Safe for use by many threads.
 */
final class IndexReaders implements Closeable {

    private final Path folder;
    private final ReferenceManager<DirectoryReader> readers;
    private final BackgroundCheck check;
    private final Map<IndexReader, FacetStates> states;
    private final IOFunction<DirectoryReader, CommitData> data;

    private IndexReaders(
            Path folder, ReferenceManager<DirectoryReader> readers, IOFunction<DirectoryReader, CommitData> data) {
        this(folder, readers, new BackgroundCheck(folder), new ConcurrentHashMap<>(), data);
    }

    private IndexReaders(
            Path folder,
            ReferenceManager<DirectoryReader> readers,
            BackgroundCheck check,
            Map<IndexReader, FacetStates> states,
            IOFunction<DirectoryReader, CommitData> data) {
        this.folder = folder;
        this.readers = readers;
        this.check = check;
        this.states = states;
        this.data = data;
    }

    /** The readers of an index in a directory; closing them closes the directory. */
    static IndexReaders of(Path folder, Directory directory) throws IOException {
        try {
            return new IndexReaders(folder, new FolderReaders(folder, directory), CommitData::seenBy);
        } catch (IOException e) {
            directory.close();
            throw IndexFailure.reading(folder, e);
        }
    }

    /** The readers of an index that is open for writing. */
    static IndexReaders of(LuceneCableIndex index) throws IOException {
        try {
            return new IndexReaders(
                    index.folder(), Interrupts.shielded(() -> new ReaderManager(index.writer())), index::dataOf);
        } catch (AlreadyClosedException e) {
            throw ClosingGuard.closed("the index", e);
        }
    }

    /** Only the reader of this moment, whatever is refreshed meanwhile. Close them; these readers stay open. */
    IndexReaders now() throws IOException {
        return new IndexReaders(folder, new ReaderManager(acquire()), check, states, data);
    }

    Path folder() {
        return folder;
    }

    /**
     * Runs work with a reader. Whatever the caller's own code throws is thrown as it is.
     *
     * @param deadline when the call ends, also if it fails and the index must be checked
     */
    <T> T with(Supplier<Deadline> deadline, IOFunction<DirectoryReader, T> function) throws IOException {
        DirectoryReader reader = acquire();
        try {
            return CallerException.uncovered(() -> read(reader, deadline, () -> function.apply(reader)));
        } finally {
            release(reader);
        }
    }

    /**
     * Runs work that reads the index. Whatever goes wrong becomes an exception that says what is wrong with the index.
     *
     * @param deadline when the call ends, also if it fails and the index must be checked
     */
    <T> T read(DirectoryReader reader, Supplier<Deadline> deadline, IOSupplier<T> work) throws IOException {
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
            throw failure(reader, deadline, e);
        } catch (RuntimeException | InternalError | AssertionError e) {
            if (e.getCause() instanceof IOException cause) {
                throw failure(reader, deadline, cause);
            }
            // Java throws this error if a file was truncated after it was mapped into memory.
            if (e instanceof InternalError && check.finds(reader, deadline.get())) {
                throw IndexFailure.damaged(folder, e);
            }
            throw e;
        }
    }

    /** The exception to throw for an I/O error. It may also mean that the files are damaged. */
    private IOException failure(DirectoryReader reader, Supplier<Deadline> deadline, IOException e) {
        IOException failure = IndexFailure.reading(folder, e);
        boolean known = failure instanceof CableIndexException;
        return !known && check.finds(reader, deadline.get()) ? IndexFailure.damaged(folder, e) : failure;
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

    /** The commit data of what a reader sees. */
    CommitData dataOf(DirectoryReader reader) throws IOException {
        return data.apply(reader);
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
