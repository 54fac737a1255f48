// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cluster.internal.lookup.ClusterTerms;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/** Reads the hits of a request from the index as it was when the first page was read. */
final class ClusterHitPages implements HitStream.Pages {

    private static final int PAGE = 200;

    private final SearchRequest request;
    private final PointInTime time;
    private final ClosingGuard guard;
    private @Nullable HitWalk walk;

    /**
     * @param guard of the searcher
     * @param opening limits the time until the index is open
     */
    ClusterHitPages(SearchRequest request, NamedIndex index, ClosingGuard guard, Deadline opening) throws IOException {
        this.request = request;
        this.guard = guard;
        this.time = PointInTime.of(index.cluster(), index.name(), TimedSearching.left(opening));
    }

    @Override
    public HitStream.Page next(Deadline deadline) throws IOException {
        return guard.whileOpen(
                () -> deadline.inTime(() -> page(deadline)).orElse(new HitStream.Page(List.of(), true, false)));
    }

    private HitStream.Page page(Deadline deadline) throws IOException {
        Searching searching = TimedSearching.of(time, deadline);
        if (walk == null) {
            walk = walk(searching);
        }
        QueryTranslator translator = new QueryTranslator(new Lookups(searching));
        List<Hit> hits = new ShownHits(request, searching, translator, deadline).all(walk.next(searching, PAGE));
        return new HitStream.Page(hits, !walk.isDone(), true);
    }

    private HitWalk walk(Searching searching) throws IOException {
        Plan plan = Plan.of(request, Selections.of(request, new ClusterTerms(searching)));
        PlanQueries queries = new PlanQueries(plan, new QueryTranslator(new Lookups(searching)));
        return queries.matching().walk(plan);
    }

    /** Frees the point in time. A searcher that is closed meanwhile cannot: then the cluster forgets it after a minute. */
    @Override
    public void close() throws IOException {
        if (guard.isClosed()) {
            return;
        }
        try {
            time.close();
        } catch (IOException e) {
            if (!guard.isClosed()) {
                throw e;
            }
        }
    }
}
