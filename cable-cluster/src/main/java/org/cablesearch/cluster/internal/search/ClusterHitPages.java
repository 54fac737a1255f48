// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cluster.internal.lookup.ClusterTerms;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.store.NamedIndex;
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

/** Reads the hits of a request. */
final class ClusterHitPages extends TimePages<Hit> {

    private static final int PAGE = 200;

    private final SearchRequest request;
    private @Nullable HitWalk walk;

    ClusterHitPages(SearchRequest request, NamedIndex index, ClosingGuard guard, Deadline opening) throws IOException {
        super(index, guard, opening);
        this.request = request;
    }

    @Override
    HitStream.Page<Hit> next(Searching searching, Deadline deadline) throws IOException {
        if (walk == null) {
            walk = walk(searching);
        }
        QueryTranslator translator = new QueryTranslator(new Lookups(searching));
        List<Hit> hits = new ShownHits(request, searching, translator, deadline).all(walk.next(searching, PAGE));
        return new HitStream.Page<>(hits, !walk.isDone(), true);
    }

    private HitWalk walk(Searching searching) throws IOException {
        Plan plan = Plan.of(request, Selections.of(request, new ClusterTerms(searching)));
        PlanQueries queries = new PlanQueries(plan, new QueryTranslator(new Lookups(searching)));
        return queries.matching().walk(plan);
    }
}
