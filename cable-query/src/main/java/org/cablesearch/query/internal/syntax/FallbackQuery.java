package org.cablesearch.query.internal.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.internal.field.Words;

/** What is searched for if a text is not a valid query: its words, or nothing if it has none. */
final class FallbackQuery {

    /** The maximum number of words that the issue lists. */
    private static final int MAX_SAID = 10;

    private FallbackQuery() {}

    static CableQuery query(String text, QueryLimits limits, ClauseFactory clauses, QueryIssues issues) {
        String read = text.substring(0, Math.min(text.length(), limits.maxLength()));
        List<CableQuery> words = Words.of(read).stream()
                .limit(limits.maxClauses())
                .map(CableQuery::word)
                .toList();
        words.forEach(word -> clauses.place(word, 0, text.length()));
        if (!words.isEmpty()) {
            String some = words.stream().limit(MAX_SAID).map(Object::toString).collect(Collectors.joining(" "));
            String searched = some + (words.size() > MAX_SAID ? " \u2026" : "");
            issues.add(
                    "nothing else is left of the query, so its words are searched for: " + searched, 0, text.length());
        } else if (issues.isEmpty()) {
            issues.add("there is no word to search for", 0, text.length());
        }
        return words.isEmpty() ? CableQuery.not(CableQuery.all()) : CableQuery.and(words);
    }
}
