// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cablesearch.query.internal.option.SearchOption;

/**
 * Many queries for {@link CableSearcher#batch(BatchRequest, org.cablesearch.model.Progress,
 * java.util.function.Consumer)}. A method without an argument reads a setting; the method of the same name with an
 * argument returns a changed copy.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="batch"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class BatchRequest {

    /** Number of queries that {@link #toString} shows. */
    private static final int MAX_SHOWN = 3;

    private final List<ParsedQuery> queries;
    private final SearchRequest each;

    private BatchRequest(List<ParsedQuery> queries, SearchRequest each) {
        this.queries = queries;
        this.each = each;
    }

    /** These queries, with ten hits each and no deadline. */
    public static BatchRequest of(List<ParsedQuery> queries) {
        return new BatchRequest(List.copyOf(queries), SearchRequest.of(CableQuery.all()));
    }

    /** The queries, in order. */
    public List<ParsedQuery> queries() {
        return queries;
    }

    /** How each query is searched: a request in which the query of the batch replaces the query for all cables. */
    public SearchRequest each() {
        return each;
    }

    /**
     * Searches each query with the options of a request: its {@linkplain SearchRequest#limit() limit}, its {@linkplain
     * SearchRequest#deadline() deadline}, and its filters, which are selected and excluded values, dates, {@link
     * SearchRequest#asOf} with {@link SearchRequest#at}, {@link SearchRequest#any} and {@link SearchRequest#synonyms}. All
     * counts are of hits that pass the filters.
     *
     * @param request the request; its query is ignored
     * @throws IllegalArgumentException if it has an option that a batch does not have, such as a facet or hints
     */
    public BatchRequest each(SearchRequest request) {
        List<String> others = SearchOption.settingsWithoutOption(request.synonyms(Synonyms.NONE));
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("a batch has no setting " + others.getFirst() + ": " + request);
        }
        for (SearchOption option : SearchOption.values()) {
            if (!option.appliesToBatches() && !option.valuesIn(request).isEmpty()) {
                throw new IllegalArgumentException("a batch has no option " + option + ": " + request);
            }
        }
        return new BatchRequest(queries, request.withQuery(ParsedQuery.of(CableQuery.all())));
    }

    /**
     * The request for one query, as {@link CableSearcher#search(SearchRequest)} would answer it.
     *
     * @throws IndexOutOfBoundsException if there is no query with this index
     */
    public SearchRequest request(int index) {
        return each.withQuery(queries.get(Objects.checkIndex(index, queries.size())))
                .snippets(0);
    }

    /** The maximum number of hits for each query. */
    public int limit() {
        return each.limit();
    }

    /**
     * Returns at most this many hits for each query.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public BatchRequest limit(int limit) {
        return new BatchRequest(queries, each.limit(limit));
    }

    /** Time limit of each pass of a query; empty for no limit. */
    public Optional<Duration> deadline() {
        return each.deadline();
    }

    /**
     * Limits the time for counting a query, and again the time for searching for its hits. A query that takes longer
     * returns what was found by then.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public BatchRequest deadline(Duration deadline) {
        return new BatchRequest(queries, each.deadline(deadline));
    }

    /** The same batch without a deadline. */
    public BatchRequest withoutDeadline() {
        return new BatchRequest(queries, each.withoutDeadline());
    }

    /** Whether both batches have the same queries in the same order, and the same options. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BatchRequest batch && queries.equals(batch.queries) && each.equals(batch.each);
    }

    @Override
    public int hashCode() {
        return 31 * queries.hashCode() + each.hashCode();
    }

    /** The options as on the command line, and the first queries: {@code --limit 20 police 'oil gas' and 98 more}. */
    @Override
    public String toString() {
        String shown = SearchOption.line(each, queries.stream().limit(MAX_SHOWN));
        return queries.size() <= MAX_SHOWN ? shown : shown + " and " + (queries.size() - MAX_SHOWN) + " more";
    }
}
