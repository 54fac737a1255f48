// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.ClusterTerms;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.BatchPasses;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.request.Deadline;
import tools.jackson.databind.JsonNode;

/**
 * Answers many queries, and records for each cable which query alone finds it. All counts are from the index as it was
 * at one point in time.
 */
final class BatchSearch {

    private static final int AT_ONCE = 10_000;
    private static final int SEVERAL = -1;

    private final BatchRequest request;
    private final NamedIndex index;
    private final CodeLabels labels;
    private final Supplier<Deadline> deadlines;

    /**
     * For each cable that is found, by its number, the query that finds it; {@link #SEVERAL} if more than one does. Takes
     * some 80 bytes per cable.
     */
    private final Map<Long, Integer> finders = new HashMap<>();

    /** @param deadlines a new deadline for each pass of each query */
    BatchSearch(BatchRequest request, NamedIndex index, CodeLabels labels, Supplier<Deadline> deadlines) {
        this.request = request;
        this.index = index;
        this.labels = labels;
        this.deadlines = deadlines;
    }

    void run(Progress progress, Consumer<BatchResult> results) throws IOException {
        BatchPasses passes = new BatchPasses(request, progress);
        try (PointInTime time = PointInTime.of(index.cluster(), index.name(), TimedSearching.left(deadlines.get()))) {
            passes.count((query, number) -> counts(passes, time, number));
        }
        long[] unique = new long[request.queries().size()];
        finders.values().stream().filter(query -> query != SEVERAL).forEach(query -> unique[query]++);
        passes.search(unique, search -> new Search(search, index, labels, deadlines.get()).run(), results);
    }

    private BatchPasses.Counts counts(BatchPasses passes, PointInTime time, int index) throws IOException {
        Deadline deadline = deadlines.get();
        AtomicLong found = new AtomicLong();
        Searching searching = TimedSearching.of(time, deadline);
        QueryTranslator translator = new QueryTranslator(new Lookups(searching));
        ClusterTerms terms = new ClusterTerms(searching);
        Optional<Long> cables = deadline.inTime(() -> note(
                searching,
                counted(passes.plan(index, Unit.CABLE, terms), translator).cables(),
                index,
                found));
        Optional<Long> paragraphs = deadline.inTime(() ->
                counted(passes.plan(index, Unit.PARAGRAPH, terms), translator).count(searching));
        return new BatchPasses.Counts(found.get(), paragraphs.orElse(0L), cables.isEmpty() || paragraphs.isEmpty());
    }

    private static HitQuery counted(Plan plan, QueryTranslator translator) throws IOException {
        return new PlanQueries(plan, translator).counted(Optional.empty());
    }

    /** Records the cables that a query finds before time is up, and returns their number. */
    private long note(Searching searching, JsonNode query, int index, AtomicLong found) throws IOException {
        SearchBody body =
                new SearchBody(query, AT_ONCE).sort(SearchBody.ANY_ORDER, false).valuesOnly(ClusterFields.NUMBER);
        searching.readAll(body, hits -> {
            hits.forEach(hit -> finders.merge(
                    Long.valueOf(hit.value(ClusterFields.NUMBER)),
                    index,
                    (first, now) -> first.equals(now) ? first : SEVERAL));
            found.addAndGet(hits.size());
            return true;
        });
        return found.get();
    }
}
