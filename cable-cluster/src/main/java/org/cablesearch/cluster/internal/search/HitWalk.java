// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.Searching;

/** Reads the hits of a plan in order, a page at a time. */
interface HitWalk {

    /**
     * A page of hits.
     *
     * @param answer the cluster's answer with the added aggregations; empty if no search was needed
     */
    record Page(List<FoundHit> hits, Optional<SearchAnswer> answer) {}

    /**
     * Reads at most {@code size} more hits. More may follow even if the page is not full.
     *
     * @param searching sends the searches of this page
     * @param beside adds aggregations to the search that finds the hits
     */
    Page next(IOFunction<SearchBody, SearchAnswer> searching, int size, Consumer<SearchBody> beside) throws IOException;

    /** Reads at most {@code size} more hits, and nothing else. */
    default List<FoundHit> next(Searching searching, int size) throws IOException {
        return next(searching::search, size, body -> {}).hits();
    }

    /** Whether its first search matches all hits of the plan, so that it can count them; else only those that follow. */
    default boolean matchesAll() {
        return true;
    }

    /** Whether no more hits follow. */
    boolean isDone();
}
