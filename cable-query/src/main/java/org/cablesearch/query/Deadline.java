package org.cablesearch.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.index.internal.IndexSchema;

/** The time by which a request must be answered, and searchers that stop at it; each request has its own. */
final class Deadline implements QueryTimeout {

    /** Work that may be too late. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    /** Leaves off work for which no time is left; never seen outside. */
    private static final class LateException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private LateException() {
            super("no time is left", null, false, false);
        }
    }

    private final Optional<Duration> most;
    private final long start = System.nanoTime();

    Deadline(Optional<Duration> most) {
        this.most = most;
    }

    /** No deadline. */
    static Deadline none() {
        return new Deadline(Optional.empty());
    }

    @Override
    public boolean shouldExit() {
        return left().map(Duration::isNegative).orElse(false);
    }

    /** The time that is left, negative when it is over; empty if there is no deadline. */
    Optional<Duration> left() {
        return most.map(duration -> duration.minusNanos(System.nanoTime() - start + 1));
    }

    /** Leaves off {@linkplain #inTime the work} of which this is a part if no time is left. */
    void check() {
        if (shouldExit()) {
            throw new LateException();
        }
    }

    /** What comes of work that {@linkplain #check checks} the time, or reads by {@link #searcher}; empty if it was too late. */
    <T> Optional<T> inTime(Work<T> work) throws IOException {
        try {
            check();
            return Optional.of(work.done());
        } catch (LateException | ExitingReaderException e) {
            return Optional.empty();
        }
    }

    /**
     * A searcher that stops between documents, and also while it looks for the terms of a pattern, by an {@link
     * ExitingReaderException}. A timeout stays with it once it has struck.
     */
    IndexSearcher searcher(DirectoryReader reader) throws IOException {
        IndexReader limited = most.isPresent() ? ExitableDirectoryReader.wrap(reader, this) : reader;
        IndexSearcher searcher = new IndexSearcher(limited);
        searcher.setSimilarity(IndexSchema.similarity());
        if (most.isPresent()) {
            searcher.setTimeout(this);
        }
        return searcher;
    }
}
