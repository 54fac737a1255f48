// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.ClusterTerms;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
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

    /** How many queries share requests. */
    private static final int TOGETHER = 16;

    /** How many of the cables of a query are read in a shared request. */
    private static final int FIRST = 2_000;

    /** How many of the others are read at a time. */
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
            together(number -> counting(passes, time, number), passes::add);
        }
        long[] unique = new long[request.queries().size()];
        finders.values().stream().filter(query -> query != SEVERAL).forEach(query -> unique[query]++);
        together(number -> searching(passes, number, unique[number]), result -> passes.pass(result, results));
    }

    /** Does the work for each query, some at the same time. */
    private <T> void together(IntFunction<Lookahead.Task<T>> work, Consumer<T> results) throws IOException {
        int queries = request.queries().size();
        for (int first = 0; first < queries; first += TOGETHER) {
            Lookahead.all(IntStream.range(first, Math.min(queries, first + TOGETHER))
                            .mapToObj(work)
                            .toList())
                    .forEach(results);
        }
    }

    private Lookahead.Task<BatchResult> searching(BatchPasses passes, int number, long unique) {
        ClusterSearch search = new ClusterSearch(request.request(number), index, labels, deadlines.get());
        return new Lookahead.Task<>(search.searching(), () -> passes.result(number, unique, same -> search.answer()));
    }

    private Lookahead.Task<BatchPasses.Counted> counting(BatchPasses passes, PointInTime time, int number) {
        Deadline deadline = deadlines.get();
        Counter counter = new Counter(passes, TimedSearching.of(time, deadline), deadline);
        return new Lookahead.Task<>(counter.ahead, () -> passes.counted(counter, number));
    }

    /** Counts what a query finds, and records its cables. */
    private final class Counter implements BatchPasses.Counting {

        private final BatchPasses passes;
        private final TimedSearching searching;
        private final Lookahead ahead;
        private final Deadline deadline;

        private Counter(BatchPasses passes, TimedSearching searching, Deadline deadline) {
            this.passes = passes;
            this.searching = searching;
            this.ahead = new Lookahead(searching);
            this.deadline = deadline;
        }

        @Override
        public BatchPasses.Counts count(CableQuery query, int number) throws IOException {
            QueryTranslator translator = new QueryTranslator(new Lookups(ahead));
            Optional<JsonNode> cables = deadline.inTime(
                    () -> counted(number, Unit.CABLE, translator).cables());
            Optional<SearchAnswer> first = cables.isPresent()
                    ? deadline.inTime(() -> ahead.search(numbers(cables.get(), FIRST)))
                    : Optional.empty();
            Optional<Long> paragraphs = deadline.inTime(
                    () -> counted(number, Unit.PARAGRAPH, translator).count(ahead));
            AtomicLong found = new AtomicLong();
            // Cables are recorded once, when this is not done again.
            boolean whole = ahead.isSure()
                    && first.isPresent()
                    && deadline.inTime(() ->
                                    record(cables.get(), number, first.get().hits(), found))
                            .isPresent()
                    && paragraphs.isPresent();
            return new BatchPasses.Counts(found.get(), paragraphs.orElse(0L), !whole);
        }

        private HitQuery counted(int number, Unit unit, QueryTranslator translator) throws IOException {
            // Selections are looked up once for all queries.
            Plan plan = passes.plan(number, unit, new ClusterTerms(searching));
            return new PlanQueries(plan, translator).counted(Optional.empty());
        }

        /** Records the cables that a query finds before time is up, and returns their number. */
        private long record(JsonNode query, int number, List<SearchAnswer.Found> first, AtomicLong found)
                throws IOException {
            List<SearchAnswer.Found> hits = first;
            for (int size = FIRST; ; size = AT_ONCE) {
                hits.forEach(hit -> finders.merge(
                        Long.valueOf(hit.value(ClusterFields.NUMBER)),
                        number,
                        (one, now) -> one.equals(now) ? one : SEVERAL));
                found.addAndGet(hits.size());
                if (hits.size() < size) {
                    return found.get();
                }
                hits = searching
                        .search(numbers(query, AT_ONCE).after(hits.getLast().sort()))
                        .hits();
            }
        }
    }

    private static SearchBody numbers(JsonNode query, int size) {
        return new SearchBody(query, size).sort(SearchBody.ANY_ORDER, false).valuesOnly(ClusterFields.NUMBER);
    }
}
