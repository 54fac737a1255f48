package org.cablesearch.query.internal.syntax;

import java.util.List;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.internal.request.Words;

/** What is searched for if a text is not a valid query: its words, or nothing if it has none. */
final class FallbackQuery {

    private FallbackQuery() {}

    static CableQuery query(String text, QueryLimits limits, ClauseFactory clauses, QueryIssues issues) {
        String read = text.substring(0, Math.min(text.length(), limits.maxLength()));
        List<CableQuery> words = Words.of(read).stream()
                .limit(limits.maxClauses())
                .map(CableQuery::word)
                .toList();
        words.forEach(word -> clauses.place(word, 0, text.length()));
        if (issues.isEmpty() || words.isEmpty()) {
            String message = words.isEmpty()
                    ? "there is no word to search for"
                    : "this is not a query; its words are searched for";
            issues.add(message, 0, text.length());
        }
        return words.isEmpty() ? CableQuery.not(CableQuery.all()) : CableQuery.and(words);
    }
}
