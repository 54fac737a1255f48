// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;

/** Sends searches. */
public interface Searching {

    /** Sends several searches in one request. Each answer is returned, or its failure thrown, when it is asked for. */
    List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException;

    default SearchAnswer search(SearchBody body) throws IOException {
        return searchAll(List.of(body)).getFirst().get();
    }

    /** Reads all hits of a sorted search, in order and page by page. */
    default void readAll(SearchBody body, IOConsumer<List<SearchAnswer.Found>> reader) throws IOException {
        List<SearchAnswer.Found> hits = search(body).hits();
        reader.accept(hits);
        while (hits.size() == body.size()) {
            hits = search(body.after(hits.getLast().sort())).hits();
            reader.accept(hits);
        }
    }
}
