// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;

/** Sends searches. */
public interface Searching {

    /** Receives the hits of a search page by page. */
    @FunctionalInterface
    interface Reader {

        /** Receives a page of hits, and returns whether to read the next. */
        boolean read(List<SearchAnswer.Found> hits) throws IOException;
    }

    /** Sends several searches in one request. Each answer is returned, or its failure thrown, when it is asked for. */
    List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException;

    default SearchAnswer search(SearchBody body) throws IOException {
        return searchAll(List.of(body)).getFirst().get();
    }

    /** Reads all hits of a sorted search, in order. */
    default void readAll(SearchBody body, Reader reader) throws IOException {
        List<SearchAnswer.Found> hits = search(body).hits();
        while (reader.read(hits) && hits.size() == body.size()) {
            hits = search(body.after(hits.getLast().sort())).hits();
        }
    }
}
