package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
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
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.engine.BatchPasses;
import org.cablesearch.query.internal.engine.UnanswerableException;
import org.cablesearch.query.internal.request.Deadline;
import tools.jackson.databind.JsonNode;

/**
 * Answers many queries, and records for each cable which query alone finds it. All counts are from the index as it was
 * at one point in time.
 */
final class BatchSearch {

    private static final int AT_ONCE = 10_000;

    private final BatchRequest request;
    private final NamedIndex index;
    private final CodeLabels labels;

    BatchSearch(BatchRequest request, NamedIndex index, CodeLabels labels) {
        this.request = request;
        this.index = index;
        this.labels = labels;
    }

    void run(Progress progress, Consumer<BatchResult> results) throws IOException {
        BatchPasses passes = new BatchPasses(request, Search.FENCE, progress);
        UniqueFinders finders = new UniqueFinders();
        try (PointInTime time = PointInTime.of(index.cluster(), index.name())) {
            passes.count((query, number) -> counts(time, query, finders, number));
        }
        long[] unique = finders.uniqueByQuery(request.queries().size());
        passes.search(unique, search -> new Search(search, index, labels).run(), results);
    }

    private BatchPasses.Counts counts(PointInTime time, CableQuery query, UniqueFinders finders, int index)
            throws IOException {
        Deadline deadline = new Deadline(request.deadline());
        Searching searching = TimedSearching.of(time, deadline);
        QueryTranslator translator = new QueryTranslator(new Lookups(searching));
        try {
            Optional<Long> cables =
                    deadline.inTime(() -> note(searching, deadline, translator.cables(query), finders, index));
            Optional<Long> paragraphs =
                    deadline.inTime(() -> new HitQuery.OfParagraphs(translator.paragraphs(query)).count(searching));
            return new BatchPasses.Counts(cables.orElse(0L), paragraphs.orElse(0L), deadline.isOver());
        } catch (ClusterException e) {
            if (e.reason() != ClusterException.Reason.REFUSED) {
                throw e;
            }
            throw new UnanswerableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Records the cables that a query finds before time is up, and returns their number. */
    private static long note(Searching searching, Deadline deadline, JsonNode query, UniqueFinders finders, int index)
            throws IOException {
        long found = 0;
        List<JsonNode> after = List.of();
        boolean more = true;
        while (more && !deadline.isOver()) {
            SearchBody body = new SearchBody(query, AT_ONCE)
                    .sort(SearchBody.ANY_ORDER, false)
                    .stored(List.of("_none_"))
                    .values(List.of(ClusterFields.NUMBER));
            List<SearchAnswer.Found> hits =
                    searching.search(after.isEmpty() ? body : body.after(after)).hits();
            for (SearchAnswer.Found hit : hits) {
                finders.note(Long.parseLong(hit.value(ClusterFields.NUMBER)), index);
                after = hit.sort();
            }
            found += hits.size();
            more = hits.size() == AT_ONCE;
        }
        return found;
    }
}
