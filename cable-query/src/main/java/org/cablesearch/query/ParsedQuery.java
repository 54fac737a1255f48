package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What a parser made of a text.
 *
 * @param query the query that was understood
 * @param issues what was not taken as written, in order; empty if all was
 * @param places where the words, phrases and other clauses that hold no others stand in the text; of two equal ones the
 *     first
 */
public record ParsedQuery(CableQuery query, List<QueryIssue> issues, Map<CableQuery, Span> places) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public ParsedQuery {
        requireNonNull(query, "query");
        issues = List.copyOf(issues);
        places = Map.copyOf(places);
    }

    /** A query that was made in code, of no text. */
    public ParsedQuery(CableQuery query) {
        this(query, List.of(), Map.of());
    }
}
