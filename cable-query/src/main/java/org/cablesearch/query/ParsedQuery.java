package org.cablesearch.query;

import java.util.List;
import java.util.Map;
import org.cablesearch.query.internal.result.ParsedQueryData;

/**
 * What a parser made of the text of a query.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="limits"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface ParsedQuery permits ParsedQueryData {

    /** A query that was made in code and has no text. */
    static ParsedQuery of(CableQuery query) {
        return new ParsedQueryData(query, List.of(), Map.of(), "");
    }

    /** The query that was understood. */
    CableQuery query();

    /** What was not understood as written, in order; empty if everything was. */
    List<QueryIssue> issues();

    /** Where each leaf (a word, phrase, pattern or range) stands in the text; of equal leaves the first. */
    Map<CableQuery, Span> places();
}
