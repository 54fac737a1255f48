package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.Deadline;
import org.cablesearch.query.internal.result.BatchResultData;
import org.cablesearch.query.internal.result.QueryIssueData;

/**
 * Answers many queries from one reader in two passes. The first counts, and notes for each cable which query alone finds it;
 * the second gives the results with the best hits. So memory holds one number for each document and a few for each query,
 * however much they find.
 */
final class Batch {

    private record Counts(long total, long paragraphs, boolean timedOut, Optional<QueryIssue> failure) {}

    private final BatchRequest request;
    private final DirectoryReader reader;
    private final FacetStates states;

    Batch(BatchRequest request, DirectoryReader reader, FacetStates states) {
        this.request = request;
        this.reader = reader;
        this.states = states;
    }

    void run(Progress progress, Consumer<BatchResult> results) throws IOException {
        List<ParsedQuery> queries = request.queries();
        int size = queries.size();
        UniqueFinders finders = new UniqueFinders(reader.maxDoc());
        List<Counts> counts = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            counts.add(counts(queries.get(index).query(), finders, index));
            tell(progress, index + 1, size);
        }
        long[] unique = finders.uniqueByQuery(size);
        for (int index = 0; index < size; index++) {
            results.accept(result(index, queries.get(index), counts.get(index), unique[index]));
            tell(progress, size + index + 1, size);
        }
    }

    /** A query counts as half done after the first pass. */
    private static void tell(Progress progress, int halves, int queries) {
        progress.at(halves / 2, halves / 2.0 / queries);
    }

    /** A query that cannot be answered must not end the batch. */
    private Counts counts(CableQuery query, UniqueFinders finders, int index) throws IOException {
        Deadline deadline = new Deadline(request.deadline());
        IndexSearcher searcher = deadline.searcher(reader);
        QueryContext context = QueryContext.of(searcher.getIndexReader(), deadline);
        try {
            Optional<Long> cables =
                    deadline.inTime(() -> finders.mark(searcher, counted(query, Unit.CABLE, context), index));
            Optional<Integer> paragraphs =
                    deadline.inTime(() -> searcher.count(counted(query, Unit.PARAGRAPH, context)));
            boolean timedOut = searcher.timedOut() || cables.isEmpty() || paragraphs.isEmpty();
            return new Counts(cables.orElse(0L), paragraphs.orElse(0), timedOut, Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException e) {
            String message = "this cannot be answered: " + e.getMessage();
            return new Counts(0, 0, false, Optional.of(QueryIssueData.ofWhole(message)));
        }
    }

    private static ClauseLimitExempt counted(CableQuery query, Unit unit, QueryContext context) throws IOException {
        return new ClauseLimitExempt(new QueryCompiler(context, unit, Scoring.NONE).compile(query));
    }

    private BatchResult result(int index, ParsedQuery parsed, Counts counts, long unique) throws IOException {
        if (counts.failure().isPresent()) {
            List<QueryIssue> issues = new ArrayList<>(parsed.issues());
            issues.add(counts.failure().get());
            return new BatchResultData(index, parsed.query(), 0, 0, 0, List.of(), false, issues);
        }
        SearchRequest plain = SearchRequest.of(parsed).limit(request.hits()).snippets(0);
        SearchRequest search = request.deadline().map(plain::deadline).orElse(plain);
        SearchResults found = new Search(search, reader, states).run();
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
