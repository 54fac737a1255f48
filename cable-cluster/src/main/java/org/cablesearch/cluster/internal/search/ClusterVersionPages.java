// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.request.Deadline;
import tools.jackson.databind.JsonNode;

/** Reads the versions of the cables that match a query, in the order in which the cluster finds them. */
final class ClusterVersionPages extends TimePages<CableVersion> {

    private static final int PAGE = 1_000;

    private final CableQuery query;
    private List<JsonNode> after = List.of();

    ClusterVersionPages(CableQuery query, NamedIndex index, ClosingGuard guard, Deadline opening) throws IOException {
        super(index, guard, opening);
        this.query = query;
    }

    @Override
    HitStream.Page<CableVersion> next(Searching searching, Deadline deadline) throws IOException {
        JsonNode cables = new QueryTranslator(new Lookups(searching)).cables(query);
        SearchBody body = new SearchBody(cables, PAGE)
                .sort(SearchBody.ANY_ORDER, false)
                .values(ClusterFields.ID_ORDER)
                .stored(List.of(ClusterFields.HASH, ClusterFields.ADDED));
        List<SearchAnswer.Found> found =
                searching.search(after.isEmpty() ? body : body.after(after)).hits();
        after = found.isEmpty() ? after : found.getLast().sort();
        return new HitStream.Page<>(
                found.stream().map(ClusterVersionPages::version).toList(), found.size() == PAGE, true);
    }

    private static CableVersion version(SearchAnswer.Found hit) {
        return new CableVersion(
                KeyText.parse(hit.value(ClusterFields.ID_ORDER)),
                hit.value(ClusterFields.HASH),
                Instant.ofEpochSecond(Long.parseLong(hit.value(ClusterFields.ADDED))));
    }
}
