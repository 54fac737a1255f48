// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.engine.Plan;
import tools.jackson.databind.JsonNode;

/** Reads the cables that a plan finds, in order, a page at a time. */
final class CableWalk implements HitWalk {

    private final SearchRequest request;
    private final JsonNode query;
    private List<JsonNode> after;
    private boolean done;

    CableWalk(Plan plan, JsonNode query) {
        this.request = plan.request();
        this.query = query;
        this.after = plan.after()
                .map(cursor -> ClusterHitOrder.after(plan.sort(), cursor))
                .orElse(List.of());
    }

    @Override
    public Page next(IOFunction<SearchBody, SearchAnswer> searching, int size, Consumer<SearchBody> beside)
            throws IOException {
        SearchBody body = ClusterHitOrder.next(request, query, size, after);
        beside.accept(body);
        SearchAnswer answer = searching.apply(body);
        List<FoundHit> hits = new ArrayList<>();
        for (SearchAnswer.Found hit : answer.hits()) {
            hits.add(new FoundHit(
                    StoredCable.withoutParagraphs(hit),
                    0,
                    (float) hit.score(),
                    ClusterHitOrder.key(request.sort(), hit),
                    hit.matched()));
            after = hit.sort();
        }
        done = hits.size() < size;
        return new Page(hits, Optional.of(answer));
    }

    @Override
    public boolean isDone() {
        return done;
    }
}
