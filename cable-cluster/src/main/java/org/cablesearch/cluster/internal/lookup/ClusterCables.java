package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.query.internal.browse.CableLookup;
import tools.jackson.databind.JsonNode;

/** Finds cables in the cluster by the ids that other cables cite. */
public final class ClusterCables implements CableLookup {

    private static final String CITES = ClusterFields.cable(IndexSchema.CITES);
    private static final int AT_ONCE = 1_000;

    private record Found(CableKey key, Records records) implements Place {

        @Override
        public Cable read() throws IOException {
            return records.withKey(key);
        }
    }

    private final Searching searching;
    private final Lookups lookups;
    private final Records records;

    public ClusterCables(Searching searching) {
        this.searching = searching;
        this.lookups = new Lookups(searching);
        this.records = new Records(searching);
    }

    @Override
    public List<? extends Place> referred(String id) throws IOException {
        return lookups.referred(id).stream()
                .map(held -> new Found(CableKey.parse(held.key()), records))
                .toList();
    }

    @Override
    public List<? extends Place> citing(String id) throws IOException {
        List<Found> citing = new ArrayList<>();
        List<JsonNode> after = List.of();
        boolean more = true;
        while (more) {
            SearchBody body = new SearchBody(Queries.term(CITES, id), AT_ONCE)
                    .sort(ClusterFields.ID_ORDER, false)
                    .stored(List.of("_none_"))
                    .values(List.of(ClusterFields.ID_ORDER));
            List<SearchAnswer.Found> hits =
                    searching.search(after.isEmpty() ? body : body.after(after)).hits();
            for (SearchAnswer.Found hit : hits) {
                citing.add(new Found(CableKey.parse(hit.value(ClusterFields.ID_ORDER)), records));
                after = hit.sort();
            }
            more = hits.size() == AT_ONCE;
        }
        return citing;
    }
}
