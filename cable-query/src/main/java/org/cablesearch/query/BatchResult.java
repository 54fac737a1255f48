// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The result of one query of a batch.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="batch"}
 *
 * @param index the place of the query in the batch, from 0
 * @param query the query as the parser understood it
 * @param total how many cables match: exact, or a lower bound if the query timed out
 * @param paragraphs how many paragraphs match the whole query, as at {@link Unit#PARAGRAPH}: exact or a lower bound,
 *     like the total
 * @param unique how many of the matching cables no other query of the batch finds; 0 for two equal queries
 * @param uniqueIsExact whether {@code unique} is exact: the deadline cut no query of the batch short. Otherwise there may be
 *     more or, if another query was cut short, fewer
 * @param hits the published ids of the best cables, the best first
 * @param timedOut whether the deadline cut the query short: its counts are then lower bounds, and hits may be missing
 * @param issues the parts of the query that were not understood or that no cable has, in the order of the query
 */
public record BatchResult(
        int index,
        CableQuery query,
        long total,
        long paragraphs,
        long unique,
        boolean uniqueIsExact,
        List<String> hits,
        boolean timedOut,
        List<QueryIssue> issues) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public BatchResult {
        requireNonNull(query, "query");
        hits = List.copyOf(hits);
        issues = List.copyOf(issues);
    }

    /**
     * The result of a query that finds nothing.
     *
     * @since 0.2
     */
    public static BatchResult of(int index, CableQuery query) {
        return new BatchResult(index, query, 0, 0, 0, true, List.of(), false, List.of());
    }

    /**
     * This result with other counts.
     *
     * @since 0.2
     */
    public BatchResult withCounts(long total, long paragraphs, long unique) {
        return new BatchResult(index, query, total, paragraphs, unique, uniqueIsExact, hits, timedOut, issues);
    }

    /**
     * This result with other hits.
     *
     * @since 0.2
     */
    public BatchResult withHits(List<String> hits) {
        return new BatchResult(index, query, total, paragraphs, unique, uniqueIsExact, hits, timedOut, issues);
    }

    /**
     * This result with other issues.
     *
     * @since 0.2
     */
    public BatchResult withIssues(List<QueryIssue> issues) {
        return new BatchResult(index, query, total, paragraphs, unique, uniqueIsExact, hits, timedOut, issues);
    }
}
