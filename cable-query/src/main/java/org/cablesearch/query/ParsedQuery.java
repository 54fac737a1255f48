package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.cablesearch.query.internal.request.BareWords;

/**
 * A query that a parser has read from text.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="limits"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface ParsedQuery {

    /** A query that was created in code, without text. */
    static ParsedQuery of(CableQuery query) {
        return of(query, List.of(), Map.of(), "");
    }

    /** Creates a parsed query from its components. */
    static ParsedQuery of(CableQuery query, List<QueryIssue> issues, Map<CableQuery, Span> places, String text) {
        record MadeParsedQuery(CableQuery query, List<QueryIssue> issues, Map<CableQuery, Span> places, String text)
                implements ParsedQuery {}
        return new MadeParsedQuery(
                requireNonNull(query, "query"), List.copyOf(issues), Map.copyOf(places), requireNonNull(text, "text"));
    }

    /** The same query, except that any of its bare words is enough. All other clauses must still match. */
    default ParsedQuery anyWord() {
        BareWords asked = BareWords.of(query());
        return asked.words().size() < 2 ? this : of(asked.any(), issues(), places(), text());
    }

    /** The query as the parser understood it. */
    CableQuery query();

    /** The parts that were not understood as written, in order; empty if there are none. */
    List<QueryIssue> issues();

    /** Where each leaf (a word, phrase, pattern or range) is in the text; for equal leaves, the first place. */
    Map<CableQuery, Span> places();

    /** The text of the query, in the language of {@link CableQuery#parse}; empty if there is none. */
    String text();
}
