package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
final class ClusterStats {

    private static final int MAX_LOADS = 10;

    private final NamedIndex index;
    private final Searching searching;

    ClusterStats(NamedIndex index, Searching searching) {
        this.index = index;
        this.searching = searching;
    }

    IndexStats read() throws IOException {
        SearchAnswer answer = searching.search(SearchBody.counting(Queries.all())
                .countAll()
                .count("paragraphs", Counts.nested(ClusterFields.PARAGRAPHS, Queries.all()))
                .count("loads", Counts.last(ClusterFields.RUN, MAX_LOADS)));
        JsonNode stats = index.cluster()
                .get(index.path("_stats/docs,store,segments"))
                .path("_all")
                .path("primaries");
        long cables = answer.total();
        long paragraphs = Counts.nestedCount(answer.counted("paragraphs"));
        return IndexStats.builder()
                .cables(cables)
                .paragraphs(paragraphs)
                .years(values(ClusterFields.facet(Dimension.YEAR)))
                .origins(values(ClusterFields.facet(Dimension.ORIGIN)))
                .levels(values(ClusterFields.facet(Dimension.LEVEL)))
                .problems(values(ClusterFields.PROBLEMS))
                .bytes(stats.path("store").path("size_in_bytes").asLong())
                .segments(stats.path("segments").path("count").asInt())
                .loads(loads(answer.counted("loads")))
                .schemaVersion(ClusterSchema.VERSION)
                .luceneVersion(index.cluster()
                        .get("/")
                        .path("version")
                        .path("lucene_version")
                        .asString(""))
                .build();
    }

    private SortedMap<String, Long> values(String field) throws IOException {
        SortedMap<String, Long> values = new TreeMap<>();
        ValueWalk.each(
                searching, Queries.all(), field, bucket -> values.put(ValueWalk.value(bucket), Counts.count(bucket)));
        return values;
    }

    /** The loads, each with the number of its cables that no later load has replaced. */
    private static List<IndexStats.Load> loads(JsonNode counted) {
        Map<String, Long> runs = Counts.byValue(counted);
        List<IndexStats.Load> loads = new ArrayList<>();
        for (Map.Entry<String, Long> run : new TreeMap<>(runs).descendingMap().entrySet()) {
            Instant time = RunName.time(run.getKey());
            loads.add(new IndexStats.Load(time, run.getValue()));
        }
        return loads;
    }
}
