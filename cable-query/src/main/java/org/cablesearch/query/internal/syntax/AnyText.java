// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.internal.request.RefusedPhrases;

/** Keeps the promise that no text makes a parser fail, even if the parser has a fault. */
final class AnyText {

    private AnyText() {}

    /**
     * The query that a parser reads; if it fails, a query for nothing with an issue that says so.
     *
     * @throws NullPointerException if the text is {@code null}
     */
    static ParsedQuery read(String text, Function<String, ParsedQuery> parser) {
        requireNonNull(text, "text");
        try {
            return parser.apply(text);
        } catch (RuntimeException | StackOverflowError e) {
            QueryIssue issue = QueryIssue.of("the query cannot be read, so nothing is searched for. This is a fault of"
                    + " cables ("
                    + e.getClass().getSimpleName() + "); please report it with the query");
            return new ParsedQuery(RefusedPhrases.NOTHING, List.of(issue), Map.of(), text);
        }
    }
}
