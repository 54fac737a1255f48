package org.cablesearch.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.index.internal.IndexSchema;

/** The time by which a request must be answered, and searchers that stop at it; each request has its own. */
final class Deadline implements QueryTimeout {

    private final Optional<Duration> most;
    private final long start = System.nanoTime();

    Deadline(Optional<Duration> most) {
        this.most = most;
    }

    @Override
    public boolean shouldExit() {
        return most.isPresent() && System.nanoTime() - start >= most.get().toNanos();
    }

    /** A searcher that stops between documents. A timeout stays with it once it has struck. */
    IndexSearcher searcher(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexSchema.similarity());
        if (most.isPresent()) {
            searcher.setTimeout(this);
        }
        return searcher;
    }

    /**
     * A searcher that stops also while it looks for the terms of a pattern, by an {@link
     * ExitableDirectoryReader.ExitingReaderException}. Facets cannot be counted with it: their ordinals belong to the
     * reader itself.
     */
    IndexSearcher strictSearcher(DirectoryReader reader) throws IOException {
        return searcher(most.isPresent() ? ExitableDirectoryReader.wrap(reader, this) : reader);
    }
}
