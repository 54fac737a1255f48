package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Span;

/**
 * See {@link ParsedQuery}.
 *
 * @param text the text in the language of {@link CableQuery#parse}; empty if there is none
 */
public record ParsedQueryData(CableQuery query, List<QueryIssue> issues, Map<CableQuery, Span> places, String text)
        implements ParsedQuery {

    public ParsedQueryData {
        requireNonNull(query, "query");
        issues = List.copyOf(issues);
        places = Map.copyOf(places);
        requireNonNull(text, "text");
    }
}
