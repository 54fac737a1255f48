package org.cablesearch.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;

/** Stub. */
public final class CableSearcher implements AutoCloseable {

    private CableSearcher() {}

    public static CableSearcher open(Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    public static CableSearcher of(CableIndex index) throws IOException {
        throw new UnsupportedOperationException();
    }

    public SearchResults search(SearchRequest request) throws IOException {
        throw new UnsupportedOperationException();
    }

    public Optional<Cable> cable(String id) throws IOException {
        throw new UnsupportedOperationException();
    }

    public Optional<Citations> citations(String id) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void refresh() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {}
}
