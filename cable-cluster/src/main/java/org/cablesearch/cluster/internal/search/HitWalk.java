package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;

/** The hits of a request in order, a page at a time. */
interface HitWalk {

    /** Adds something to the search that finds the hits. */
    @FunctionalInterface
    interface Beside {

        Beside NOTHING = body -> {};

        void addTo(SearchBody body);
    }

    /**
     * Some hits.
     *
     * @param answer the cluster's answer, with the added counts; empty if no search was needed
     */
    record Page(List<FoundHit> hits, Optional<SearchAnswer> answer) {}

    /** The next hits, at most this many; more may follow a page that is not full. */
    Page next(int size, Beside beside) throws IOException;

    /** Whether no more hits follow. */
    boolean isDone();
}
