package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;

/**
 * Counts what the parser's suggestions find, since the parser does not know the index. Adds the counts to the issues,
 * and drops suggestions that find nothing.
 */
final class CountedSuggestions {

    private final String text;
    private final QueryCounter counter;

    private CountedSuggestions(String text, QueryCounter counter) {
        this.text = text;
        this.counter = counter;
    }

    /** The issues of a query, with the counts of their suggestions. */
    static List<QueryIssue> of(ParsedQuery parsed, QueryCounter counter) throws IOException {
        String text = parsed.text();
        if (text.isEmpty()) {
            return parsed.issues();
        }
        CountedSuggestions suggestions = new CountedSuggestions(text, counter);
        List<QueryIssue> issues = new ArrayList<>();
        for (QueryIssue issue : parsed.issues()) {
            issues.add(issue.suggestion().isEmpty() ? issue : suggestions.counted(issue));
        }
        return issues;
    }

    private QueryIssue counted(QueryIssue issue) throws IOException {
        String better = issue.suggestion().orElseThrow();
        List<CableQuery> clauses = proposed(issue, better);
        long least = Long.MAX_VALUE;
        for (CableQuery clause : clauses) {
            least = Math.min(least, counter.count(clause));
        }
        boolean finds = least > 0;
        String message = clauses.size() == 1 && finds && !issue.message().contains(better)
                ? issue.message() + "; " + better + " finds " + least
                : issue.message();
        return QueryIssue.of(message, issue.place(), finds ? Optional.of(better) : Optional.empty());
    }

    /** The clauses that a suggestion puts in place of the part with the issue. */
    private List<CableQuery> proposed(QueryIssue issue, String better) {
        String mended = text.substring(0, issue.place().start())
                + better
                + text.substring(issue.place().end());
        int start = issue.place().start();
        int end = start + better.length();
        return CableQuery.parse(mended).places().entrySet().stream()
                .filter(clause ->
                        clause.getValue().start() >= start && clause.getValue().end() <= end)
                .map(Map.Entry::getKey)
                .toList();
    }
}
