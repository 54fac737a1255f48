package org.cablesearch.query;

import java.util.List;
import java.util.Map;
import org.cablesearch.query.internal.result.ParsedQueryData;
import org.cablesearch.query.internal.term.BareWords;

/**
 * A query as a parser read it from text.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="limits"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface ParsedQuery permits ParsedQueryData {

    /** A query made in code, without text. */
    static ParsedQuery of(CableQuery query) {
        return new ParsedQueryData(query, List.of(), Map.of(), "");
    }

    /** The same query, except that any of its bare words is enough, not all of them; other clauses must still be met. */
    default ParsedQuery anyWord() {
        BareWords asked = BareWords.of(query());
        return asked.words().size() < 2
                ? this
                : new ParsedQueryData(asked.any(), issues(), places(), ((ParsedQueryData) this).text());
    }

    /** The query as understood. */
    CableQuery query();

    /** What was not understood as written, in order; empty if everything was. */
    List<QueryIssue> issues();

    /** Where each leaf (a word, phrase, pattern or range) is in the text; for equal leaves, the first place. */
    Map<CableQuery, Span> places();
}
