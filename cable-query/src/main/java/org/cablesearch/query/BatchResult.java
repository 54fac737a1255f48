package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one of the queries of a batch found.
 *
 * @param index the place of the query in the batch, from 0
 * @param query the query, with what was not taken as written
 * @param total how many cables match, exactly
 * @param paragraphs how many paragraphs match, exactly: those that hold the whole query, as by {@link Unit#PARAGRAPH}
 * @param unique how many of the cables no other query of the batch finds; 0 for two equal queries
 * @param hits the published ids of the best cables
 * @param issues what was not taken as written, and what is nowhere in the index, in order
 */
public record BatchResult(
        int index,
        CableQuery query,
        long total,
        long paragraphs,
        long unique,
        List<String> hits,
        List<QueryIssue> issues) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public BatchResult {
        requireNonNull(query, "query");
        hits = List.copyOf(hits);
        issues = List.copyOf(issues);
    }
}
