// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.ValueWalk;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.schema.ClusterSchema;
import org.cablesearch.cluster.internal.schema.RunName;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexStats;
import tools.jackson.databind.JsonNode;

/** Counts what the index holds. */
record ClusterStats(NamedIndex index, Searching searching) {

    private static final int MAX_LOADS = 10;

    IndexStats read() throws IOException {
        SearchAnswer answer = searching.search(SearchBody.counting(Queries.all())
                .countAll()
                .count("paragraphs", Counts.nested(ClusterFields.PARAGRAPHS, Queries.all()))
                .count("loads", Counts.last(ClusterFields.RUN, MAX_LOADS)));
        JsonNode stats = index.cluster()
                .get(index.path("_stats/docs,store,segments"))
                .path("_all")
                .path("primaries");
        return new IndexStats(
                answer.total(),
                Counts.nestedCount(answer.counted("paragraphs")),
                values(ClusterFields.facet(Dimension.YEAR)),
                values(ClusterFields.facet(Dimension.ORIGIN)),
                values(ClusterFields.facet(Dimension.LEVEL)),
                values(ClusterFields.PROBLEMS),
                stats.path("store").path("size_in_bytes").asLong(),
                stats.path("segments").path("count").asInt(),
                0,
                loads(answer.counted("loads")),
                Optional.empty(),
                ClusterSchema.VERSION,
                index.cluster().get("/").path("version").path("lucene_version").asString(""),
                Optional.empty());
    }

    private NavigableMap<String, Long> values(String field) throws IOException {
        NavigableMap<String, Long> values = new TreeMap<>();
        ValueWalk.each(searching, Queries.all(), field, values::put);
        return values;
    }

    /** The loads, each with the number of its cables that no later load has replaced. */
    private static List<IndexStats.Load> loads(JsonNode counted) {
        return Counts.byValue(counted).entrySet().stream()
                .map(run -> new IndexStats.Load(RunName.time(run.getKey()), run.getValue()))
                .toList();
    }
}
