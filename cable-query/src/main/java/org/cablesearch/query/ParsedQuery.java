package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a parser made of a text.
 *
 * @param query the query that was understood
 * @param issues what was not taken as written, in order; empty if all was
 */
public record ParsedQuery(CableQuery query, List<QueryIssue> issues) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public ParsedQuery {
        requireNonNull(query, "query");
        issues = List.copyOf(issues);
    }
}
