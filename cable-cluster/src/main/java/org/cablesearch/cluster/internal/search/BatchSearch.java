package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.internal.lucene.Deadline;
import org.cablesearch.query.internal.result.BatchResultData;
import org.cablesearch.query.internal.result.QueryIssueData;
import tools.jackson.databind.JsonNode;

/**
 * Answers many queries in two passes, as the embedded engine does: the first reads the numbers of all cables that each query
 * finds, of the index at one point in time; the second gives the results with the best hits.
 */
final class BatchSearch {

    private static final int AT_ONCE = 10_000;

    private record Counts(long total, long paragraphs, boolean timedOut, Optional<QueryIssue> failure) {}

    private final BatchRequest request;
    private final NamedIndex index;
    private final CodeLabels labels;

    BatchSearch(BatchRequest request, NamedIndex index, CodeLabels labels) {
        this.request = request;
        this.index = index;
        this.labels = labels;
    }

    void run(Progress progress, Consumer<BatchResult> results) throws IOException {
        List<ParsedQuery> queries = request.queries();
        int size = queries.size();
        UniqueFinders finders = new UniqueFinders();
        List<Counts> counts = new ArrayList<>(size);
        try (PointInTime time = PointInTime.of(index.cluster(), index.name())) {
            for (int i = 0; i < size; i++) {
                counts.add(counts(time, queries.get(i).query(), finders, i));
                tell(progress, i + 1, size);
            }
        }
        long[] unique = finders.uniqueByQuery(size);
        for (int i = 0; i < size; i++) {
            results.accept(result(i, queries.get(i), counts.get(i), unique[i]));
            tell(progress, size + i + 1, size);
        }
    }

    /** A query counts as half done after the first pass. */
    private static void tell(Progress progress, int halves, int queries) {
        progress.at(halves / 2, halves / 2.0 / queries);
    }

    /** A query that cannot be answered must not end the batch. */
    private Counts counts(PointInTime time, CableQuery query, UniqueFinders finders, int index) throws IOException {
        Deadline deadline = new Deadline(request.deadline());
        Searching searching = body -> {
            deadline.left().ifPresent(left -> body.timeout(left.toMillis()));
            return time.search(body);
        };
        try {
            QueryTranslator translator = new QueryTranslator(new Lookups(searching));
            long cables = note(searching, deadline, translator.cables(query), finders, index);
            long paragraphs = new HitQuery.OfParagraphs(translator.paragraphs(query)).count(searching);
            return new Counts(cables, paragraphs, deadline.isOver(), Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return failed(e);
        } catch (ClusterException e) {
            if (e.reason() != ClusterException.Reason.REFUSED) {
                throw e;
            }
            return failed(e);
        }
    }

    private static Counts failed(Exception e) {
        String message = "this cannot be answered: " + e.getMessage();
        return new Counts(0, 0, false, Optional.of(QueryIssueData.ofWhole(message)));
    }

    /** Notes the cables that a query finds, as far as there is time, and returns how many there are. */
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

    private BatchResult result(int index, ParsedQuery parsed, Counts counts, long unique) throws IOException {
        if (counts.failure().isPresent()) {
            List<QueryIssue> issues = new ArrayList<>(parsed.issues());
            issues.add(counts.failure().get());
            return new BatchResultData(index, parsed.query(), 0, 0, 0, List.of(), false, issues);
        }
        SearchRequest plain = SearchRequest.of(parsed).limit(request.hits()).snippets(0);
        SearchRequest search = request.deadline().map(plain::deadline).orElse(plain);
        SearchResults found = new Search(search, this.index, labels).run();
        return new BatchResultData(
                index,
                parsed.query(),
                counts.total(),
                counts.paragraphs(),
                unique,
                found.hits().stream().map(Hit::id).toList(),
                counts.timedOut() || found.timedOut(),
                found.issues());
    }
}
