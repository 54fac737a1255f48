package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryIssue;

/** See {@link BatchResult}. */
public record BatchResultData(
        int index,
        CableQuery query,
        long total,
        long paragraphs,
        long unique,
        List<String> hits,
        boolean timedOut,
        List<QueryIssue> issues)
        implements BatchResult {

    public BatchResultData {
        requireNonNull(query, "query");
        hits = List.copyOf(hits);
        issues = List.copyOf(issues);
    }
}
