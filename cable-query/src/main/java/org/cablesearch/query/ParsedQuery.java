// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.cablesearch.model.Span;
import org.cablesearch.query.internal.request.BareWords;

/**
 * A query that a parser has read from text.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="limits"}
 *
 * @param query the query as the parser understood it
 * @param issues the parts that were not understood as written, in order; empty if there are none
 * @param places where each leaf (a word, phrase, pattern or range) is in the text, and each clause of the whole query; for
 *     equal ones, the first place
 * @param text the text of the query, in the language of {@link CableQuery#parse}; empty if there is none
 */
public record ParsedQuery(CableQuery query, List<QueryIssue> issues, Map<CableQuery, Span> places, String text) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public ParsedQuery {
        requireNonNull(query, "query");
        issues = List.copyOf(issues);
        places = Map.copyOf(places);
        requireNonNull(text, "text");
    }

    /** A query that was created in code, without text. */
    public static ParsedQuery of(CableQuery query) {
        return new ParsedQuery(query, List.of(), Map.of(), "");
    }

    /** The same query, except that any of its bare words is enough. All other clauses must still match. */
    public ParsedQuery anyWord() {
        BareWords asked = BareWords.of(query);
        return asked.words().size() < 2 ? this : new ParsedQuery(asked.any(), issues, places, text);
    }
}
