package org.cablesearch.cluster.internal.store;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;

/** Sends searches. */
@FunctionalInterface
public interface Searching {

    /** Receives the hits of a search, as many at a time as its size. */
    @FunctionalInterface
    interface Reader {

        /** Receives some hits, and returns whether to read on. */
        boolean read(List<SearchAnswer.Found> hits) throws IOException;
    }

    SearchAnswer search(SearchBody body) throws IOException;

    /** Reads all hits of a search, which must be sorted, in their order. */
    default void readAll(SearchBody body, Reader reader) throws IOException {
        List<SearchAnswer.Found> hits = search(body).hits();
        while (reader.read(hits) && hits.size() == body.size()) {
            hits = search(body.after(hits.getLast().sort())).hits();
        }
    }
}
