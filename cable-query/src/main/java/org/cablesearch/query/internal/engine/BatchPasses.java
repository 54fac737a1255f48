// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.util.IOFunction;
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
import org.jspecify.annotations.Nullable;

/**
 * Runs the two passes over the queries of a batch, for any engine. The first pass counts what each query finds; the
 * second searches for its best hits and passes on the result. Memory holds only a few numbers for each query, no matter
 * how many hits it has.
 */
public final class BatchPasses {

    /** Number of cables and paragraphs that a query finds, or found before time was up. */
    public record Counts(long cables, long paragraphs, boolean timedOut) {}

    /**
     * Counts what one query finds, and records its cables under the query's index. Throws an {@link
     * UnanswerableException} if this query cannot be answered.
     */
    @FunctionalInterface
    public interface Counting {
        Counts count(CableQuery query, int index) throws IOException;
    }

    /**
     * The result of the first pass for a query.
     *
     * @param failure why it cannot be answered
     */
    public record Counted(Counts counts, Optional<QueryIssue> failure) {}

    private final BatchRequest request;
    private final List<ParsedQuery> queries;
    private final Progress progress;
    private final List<Counted> counted = new ArrayList<>();
    private @Nullable Selections selections;

    public BatchPasses(BatchRequest request, Progress progress) {
        this.request = request;
        this.queries = request.queries();
        this.progress = progress;
    }

    /** Runs the first pass. A query that cannot be answered does not end it. */
    public void count(Counting counting) throws IOException {
        for (int index = 0; index < queries.size(); index++) {
            add(counted(counting, index));
        }
    }

    /** Adds the result of the first pass for the next query. */
    public void add(Counted next) {
        counted.add(next);
        report(counted.size());
    }

    /**
     * The plan that counts a query. Selections are looked up once for all queries.
     *
     * @param terms the values of the index, which must not change during the first pass
     */
    public Plan plan(int index, Unit unit, DimensionTerms terms) throws IOException {
        if (selections == null) {
            selections = Selections.of(request.each(), terms);
        }
        return new Plan(request.request(index).unit(unit), selections, Optional.empty());
    }

    /**
     * Runs the second pass.
     *
     * @param unique for each query, how many cables no other query finds
     */
    public void search(long[] unique, IOFunction<SearchRequest, SearchResults> searching, Consumer<BatchResult> results)
            throws IOException {
        for (int index = 0; index < queries.size(); index++) {
            pass(result(index, unique[index], searching), results);
        }
    }

    /** Passes on the result of the next query. */
    public void pass(BatchResult next, Consumer<BatchResult> results) {
        results.accept(next);
        report(queries.size() + next.index() + 1);
    }

    /** Reports progress. A query is half done after the first pass. */
    private void report(int halves) {
        progress.at(halves / 2, halves / 2.0 / queries.size());
    }

    /** Counts what one query finds in the first pass. */
    public Counted counted(Counting counting, int index) throws IOException {
        try {
            CableQuery query = request.request(index).query();
            return new Counted(QueryGuard.run(query, () -> counting.count(query, index)), Optional.empty());
        } catch (UnanswerableException e) {
            String message = "this cannot be answered: " + e.getMessage();
            return new Counted(new Counts(0, 0, false), Optional.of(QueryIssue.of(message)));
        }
    }

    /** The result of one query in the second pass. */
    public BatchResult result(int index, long unique, IOFunction<SearchRequest, SearchResults> searching)
            throws IOException {
        ParsedQuery parsed = request.request(index).parsed();
        Optional<QueryIssue> failure = counted.get(index).failure();
        if (failure.isPresent()) {
            List<QueryIssue> issues = new ArrayList<>(parsed.issues());
            issues.add(failure.get());
            return BatchResult.of(index, parsed.query()).withIssues(issues);
        }
        SearchResults found = searching.apply(request.request(index));
        Counts counts = counted.get(index).counts();
        return new BatchResult(
                index,
                parsed.query(),
                counts.cables(),
                counts.paragraphs(),
                unique,
                counted.stream().noneMatch(query -> query.counts().timedOut()),
                found.hits().stream().map(Hit::id).toList(),
                counts.timedOut() || found.timedOut(),
                found.issues());
    }
}
