// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.Commit;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexStats;
import org.cablesearch.model.Progress;
import org.cablesearch.query.internal.browse.EngineSearcher;
import org.cablesearch.query.internal.gaps.Gaps;
import org.cablesearch.query.internal.gaps.SearcherGaps;
import org.cablesearch.query.internal.hits.EmbeddedSearcher;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.CollocateCounts;
import org.cablesearch.query.internal.view.Comparisons;
import org.cablesearch.query.internal.view.Concordances;
import org.cablesearch.query.internal.view.Counting;
import org.cablesearch.query.internal.view.Firsts;
import org.cablesearch.query.internal.view.Trends;
import org.cablesearch.query.internal.watch.SearcherWatch;
import org.cablesearch.query.internal.watch.Watch;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.First;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.query.view.Trend;

/**
 * Searches an index of cables.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="search"}
 *
 * <p>Program against this interface: {@link #open} and {@link #of} search an index in a folder; other implementations
 * search elsewhere and return the same answers. A test may implement it: any method added later will have a default.
 *
 * <p>Safe for use by many threads. A searcher sees the index as it was when the searcher was opened or last {@linkplain
 * #refresh() refreshed}. Opening reads files, so open one searcher and keep it.
 *
 * <p>All methods throw an {@link IOException} if the index cannot be read, and a {@link CableIndexException} if it is
 * damaged or the searcher is closed; its reason is then {@link CableIndexException.Reason#CLOSED CLOSED}, as for a closed
 * {@link CableIndex}. A call that another thread's {@link #close} overtakes returns its answer or throws the same
 * exception. No query text makes a search fail.
 */
public interface CableSearcher extends CableLookup, AutoCloseable {

    /**
     * Searches the last commit of the index in a folder. Takes no lock, so a writer can keep working.
     *
     * @throws CableIndexException if the folder holds no index, or the index is of another version or damaged
     * @throws IOException if the disk fails
     */
    static CableSearcher open(Path folder) throws IOException {
        return EmbeddedSearcher.open(folder);
    }

    /**
     * Searches an index that is open for writing, including changes not yet committed. Close the searcher before the
     * index.
     *
     * @throws IllegalArgumentException if the index is not one that {@link CableIndex#open} opened
     * @throws CableIndexException if the index is closed
     * @throws IOException if the disk fails
     */
    static CableSearcher of(CableIndex index) throws IOException {
        return EmbeddedSearcher.of(index);
    }

    /**
     * Answers a request.
     *
     * @throws InvalidCursorException if its cursor is malformed or belongs to another request
     */
    SearchResults search(SearchRequest request) throws IOException;

    /** Answers a query as people write it, with ten cables by relevance and three snippets each. */
    default SearchResults search(String query) throws IOException {
        return search(SearchRequest.of(query));
    }

    /**
     * Streams every hit of a request in order, with only one page in memory. The request's limit, facets and total are
     * ignored; its cursor says where to begin. Close the stream: until then it keeps the files of the index, as it was
     * when the stream was opened.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="stream"}
     *
     * <p>The stream throws an {@link java.io.UncheckedIOException} if the index can no longer be read. The deadline of
     * the request applies to each page; if it expires before a page is found, the cause of the exception is an {@link
     * InterruptedIOException}.
     *
     * @throws InvalidCursorException as {@link #search(SearchRequest)}
     * @throws IllegalArgumentException if the engine cannot answer the query, which a search reports as an issue
     */
    Stream<Hit> stream(SearchRequest request) throws IOException;

    /**
     * Streams the versions of all cables that match a query, as the index was when the stream was opened, in any order.
     * {@link CableIndex#delete(CableVersion)} then deletes only what was found. Close the stream. Otherwise it is like
     * {@link #stream}.
     *
     * @throws IllegalArgumentException if the engine cannot answer the query, which a search reports as an issue
     * @throws UnsupportedOperationException if an implementation outside this library cannot distinguish versions
     * @since 0.2
     */
    default Stream<CableVersion> versions(CableQuery query) throws IOException {
        throw new UnsupportedOperationException("this searcher cannot distinguish the versions of a cable: " + this);
    }

    /**
     * Answers many queries, as {@link #batch(BatchRequest, Progress, Consumer)} does, without a deadline and without
     * reporting progress.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    default void batch(List<ParsedQuery> queries, int limit, Consumer<BatchResult> results) throws IOException {
        batch(BatchRequest.of(queries).limit(limit), Progress.NONE, results);
    }

    /**
     * Answers many queries, and counts for each the cables that no other query finds. A query that cannot be answered
     * has an issue and does not stop the others. A batch of 10,000 queries needs little more memory than a single
     * query.
     *
     * @param progress receives the number of queries done, where a query that is counted but not yet answered is half
     *     done; may throw to stop the batch
     * @param results receives the results in the order of the queries, once all are counted; may throw to stop the
     *     batch
     */
    void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException;

    /**
     * The exact number of cables that match a query.
     *
     * @throws InterruptedIOException if the time limit of this searcher expires, or the call is cancelled, before all
     *     are counted
     * @throws IllegalArgumentException if the engine cannot answer the query, which a search reports as an issue
     */
    default long count(CableQuery query) throws IOException {
        SearchResults counted = search(SearchRequest.of(query).limit(0).exactTotal(true));
        if (counted.timedOut()) {
            throw new InterruptedIOException(
                    "the time limit expired, or the call was cancelled, before all cables were counted: " + query);
        }
        if (!counted.totalIsExact()) {
            String why = counted.issues().stream().map(QueryIssue::message).collect(Collectors.joining("; "));
            throw new IllegalArgumentException("this cannot be counted: " + query + "; " + why);
        }
        return counted.total();
    }

    /**
     * The exact number of cables that match a query as people write it, see {@link #count(CableQuery)}. A search reports
     * what was not understood.
     *
     * @since 0.2
     */
    default long count(String query) throws IOException {
        return count(CableQuery.parse(query).query());
    }

    /**
     * Values that begin with a prefix, with the number of cables that have each.
     *
     * @param prefix the first letters of a code, of an id, or of any word of a name, in any case; more words may follow
     * @param limit the maximum number of values, from 0
     * @throws IllegalArgumentException if the limit is negative
     */
    Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException;

    /**
     * The gaps of the archive: cables that are cited but not held, and gaps between serials. Reads every id, date and
     * citation; this default reads every cable, one after the other.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="gaps"}
     *
     * @since 0.2
     */
    default GapReport gaps(GapRequest request) throws IOException {
        return Gaps.of(new SearcherGaps(this), request);
    }

    /**
     * The news of a saved search: since a time, or since it was last asked. The cables that it finds are compared with those
     * that it found, and the hashes of their texts. This default reads every hit, and knows of changed texts only by
     * comparing with the last state.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="watch"}
     *
     * @since 0.2
     */
    default WatchResult watch(WatchRequest request) throws IOException {
        return Watch.of(new SearcherWatch(this, request.search()), request);
    }

    /**
     * The hits of a query over time. It takes up to three searches with facets. The deadline of the request applies to
     * all of them together.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="trend"}
     *
     * @param request the query and its filters; its {@linkplain SearchRequest#unit unit} says what is counted
     * @since 0.2
     */
    default Trend trend(SearchRequest request, Trend.Period by) throws IOException {
        return Trends.of(this, request, by, new Deadline(request.deadline(), System::nanoTime));
    }

    /**
     * The earliest hit of each post, TAGS code, year or month. Reads the hits in order of time until each value has been
     * seen. The deadline of the request applies to the whole call.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="first"}
     *
     * @param by {@link Dimension#ORIGIN}, {@link Dimension#TAGS}, {@link Dimension#YEAR} or {@link Dimension#MONTH}
     * @throws IllegalArgumentException if the dimension is another one, or the engine cannot answer the query
     * @since 0.2
     */
    default First first(SearchRequest request, Dimension by) throws IOException {
        return Firsts.of(this, request, by, new Deadline(request.deadline(), System::nanoTime));
    }

    /**
     * The values that are more frequent in the hits of one request than in the hits of another. Either may contain the other.
     * Paragraphs are compared if the unit of either is paragraphs or one of the clauses that must match is {@code
     * para:( )}; else cables. Words are counted in the texts of the hits, by stem, without those that nearly every cable
     * has. The deadline of the first request applies to the whole call.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="compare"}
     *
     * @param limit the maximum number of values, from 0
     * @throws IllegalArgumentException if the limit is negative, or values of the compared dimension are selected, because
     *     the counts of a dimension ignore its own selections
     * @since 0.2
     */
    default Comparison compare(SearchRequest a, SearchRequest b, Comparison.By by, int limit) throws IOException {
        return Comparisons.of(new Counting(this, new Deadline(a.deadline(), System::nanoTime)), a, b, by, limit);
    }

    /**
     * The matches of a query in the texts of paragraphs, each with the text around it (KWIC): at most as many as the
     * {@linkplain SearchRequest#limit limit} of the request. Ordered by date or id, they are read as the stream is; in
     * other orders, all are read at once and the first kept. Close the stream. Otherwise it is like {@link #stream}.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="concordance"}
     *
     * @param request the query, which is asked of paragraphs, and its filters
     * @param width the maximum number of characters on each side of a match, 0 to 10,000
     * @throws IllegalArgumentException if the width is out of this range, or as {@link #stream}
     * @since 0.2
     */
    default Stream<ConcordanceLine> concordance(SearchRequest request, ConcordanceLine.Order order, int width)
            throws IOException {
        return Concordances.of(this, request, order, width);
    }

    /**
     * The words near the matches of a query in the texts of paragraphs, compared with all words of the archive. The
     * deadline of the request applies to the whole call.
     *
     * @param request the query, which is asked of paragraphs, and its filters; its limit is that of the words
     * @param span how many words on each side of a match are near it, 1 to 1,000
     * @throws IllegalArgumentException if the span is out of this range, or as {@link #stream}
     * @since 0.2
     */
    default Collocates collocates(SearchRequest request, int span) throws IOException {
        return CollocateCounts.of(
                new Counting(this, new Deadline(request.deadline(), System::nanoTime)), request, span, request.limit());
    }

    /** Counts what the last commit holds, as {@link CableIndex#stats} does, even if this searcher sees more or less. */
    IndexStats stats() throws IOException;

    /**
     * This searcher with a time limit for each call but {@link #refresh} and {@link #close}. Of several limits, also the
     * deadline of a request, the shortest holds; a search that takes longer returns what it has found, and any other call
     * throws an {@link InterruptedIOException}. Closing one of the two searchers closes both. The searchers that this
     * library opens observe the limit. By default, for the searcher of a test, this method returns the same searcher,
     * without a limit.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    default CableSearcher within(Duration timeLimit) {
        EngineSearcher.requireNotNegative(timeLimit);
        return this;
    }

    /**
     * This searcher with calls that another thread can cancel. A running call asks again and again; once it is cancelled,
     * it ends as soon as if its {@linkplain #within time limit} had expired: a search returns what it has found, marked as
     * {@linkplain SearchResults#timedOut incomplete}, and any other call throws an {@link InterruptedIOException}. The
     * searcher of a cluster asks between its requests. If a searcher is cancelled by several, any of them ends the call. By default, for the searcher of a test, this method returns the
     * same searcher.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="cancel"}
     *
     * @param isCancelled called by the threads that search, thousands of times a second; must be fast and safe for use by
     *     many threads. What it throws ends the call, and is thrown by it
     * @since 0.2
     */
    default CableSearcher cancelledBy(BooleanSupplier isCancelled) {
        return this;
    }

    /**
     * The commit that this searcher sees, which need not be the last one of its index: that of the last {@link #refresh}.
     *
     * @return empty if the index has no commits, as one in a cluster, or the searcher is that of a test
     * @since 0.2
     */
    default Optional<Commit> commit() throws IOException {
        return Optional.empty();
    }

    /**
     * Runs calls that see one moment: the index as this searcher sees it now, even if another thread refreshes this
     * searcher meanwhile. A searcher of a cluster, and by default that of a test, passes itself, without this promise.
     *
     * @param work receives a searcher of the moment, which must not be used after it; what it throws is thrown
     * @return what the work returns
     * @since 0.2
     */
    default <T> T scan(Scan<T> work) throws IOException {
        return work.of(this);
    }

    /**
     * Work on one moment of an index.
     *
     * @param <T> what it returns
     * @since 0.2
     */
    @FunctionalInterface
    interface Scan<T> {

        /** Does the work with a searcher of the moment. */
        T of(CableSearcher moment) throws IOException;
    }

    /**
     * Makes newer commits visible or, for a searcher {@linkplain #of of an open index}, all changes. If that fails, the
     * searcher keeps what it saw before. If another index has been copied into the folder, it searches that one from then
     * on.
     *
     * @return whether anything changed
     * @throws CableIndexException if the folder has disappeared or the index in it is damaged
     */
    boolean refresh() throws IOException;

    /**
     * Closes the index. Close its streams first.
     *
     * @throws IOException if the disk fails
     */
    @Override
    void close() throws IOException;
}
