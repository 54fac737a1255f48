package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Progress;
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
import org.cablesearch.query.internal.result.BatchResultData;
import org.cablesearch.query.internal.result.QueryIssueData;

/**
 * Answers many queries from one reader in two passes. The first counts, and notes for each cable which query alone finds it;
 * the second gives the results with the best hits. So memory holds one number for each document and a few for each query,
 * however much they find.
 */
public final class Batch {

    private record Counts(long total, long paragraphs, Optional<QueryIssue> failure) {}

    private final DirectoryReader reader;
    private final FacetStates states;
    private final IndexSearcher searcher;

    public Batch(DirectoryReader reader, FacetStates states) {
        this.reader = reader;
        this.states = states;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexSchema.similarity());
    }

    public void run(List<ParsedQuery> queries, int hits, Progress progress, Consumer<BatchResult> results)
            throws IOException {
        int size = queries.size();
        UniqueFinders finders = new UniqueFinders(reader.maxDoc());
        List<Counts> counts = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            counts.add(counts(queries.get(index).query(), finders, index));
            tell(progress, index + 1, size);
        }
        long[] unique = finders.uniqueByQuery(size);
        for (int index = 0; index < size; index++) {
            results.accept(result(index, queries.get(index), counts.get(index), unique[index], hits));
            tell(progress, size + index + 1, size);
        }
    }

    /** A query counts as half done after the first pass. */
    private static void tell(Progress progress, int halves, int queries) {
        progress.at(halves / 2, halves / 2.0 / queries);
    }

    /** A query that cannot be answered must not end the batch. */
    private Counts counts(CableQuery query, UniqueFinders finders, int index) throws IOException {
        try {
            long total = finders.mark(searcher, counted(query, Unit.CABLE), index);
            return new Counts(total, searcher.count(counted(query, Unit.PARAGRAPH)), Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException e) {
            String message = "this cannot be answered: " + e.getMessage();
            return new Counts(0, 0, Optional.of(QueryIssueData.ofWhole(message)));
        }
    }

    private ClauseLimitExempt counted(CableQuery query, Unit unit) throws IOException {
        return new ClauseLimitExempt(new QueryCompiler(QueryContext.of(reader), unit, Scoring.NONE).compile(query));
    }

    private BatchResult result(int index, ParsedQuery parsed, Counts counts, long unique, int hits) throws IOException {
        if (counts.failure().isPresent()) {
            List<QueryIssue> issues = new ArrayList<>(parsed.issues());
            issues.add(counts.failure().get());
            return new BatchResultData(index, parsed.query(), 0, 0, 0, List.of(), issues);
        }
        SearchRequest request = SearchRequest.of(parsed).limit(hits).snippets(0);
        SearchResults found = new Search(request, reader, states).run();
        return new BatchResultData(
                index,
                parsed.query(),
                counts.total(),
                counts.paragraphs(),
                unique,
                found.hits().stream().map(Hit::id).toList(),
                found.issues());
    }
}
