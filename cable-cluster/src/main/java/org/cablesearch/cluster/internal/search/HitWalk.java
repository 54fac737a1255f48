package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.query.internal.engine.Plan;

/** Reads the hits of a plan in order, a page at a time. */
interface HitWalk {

    /** Adds aggregations to the search that finds the hits. */
    @FunctionalInterface
    interface Beside {

        Beside NOTHING = body -> {};

        void addTo(SearchBody body);
    }

    /**
     * A page of hits.
     *
     * @param answer the cluster's answer with the added aggregations; empty if no search was needed
     */
    record Page(List<FoundHit> hits, Optional<SearchAnswer> answer) {}

    /** Reads the hits of a plan that a query finds. */
    static HitWalk of(Searching searching, Plan plan, HitQuery query) {
        return switch (query) {
            case HitQuery.OfCables cables -> new CableWalk(searching, plan, cables.query());
            case HitQuery.OfParagraphs paragraphs -> new ParagraphWalk(searching, plan, paragraphs.query());
        };
    }

    /** Reads at most {@code size} more hits. More may follow even if the page is not full. */
    Page next(int size, Beside beside) throws IOException;

    /** Whether no more hits follow. */
    boolean isDone();
}
