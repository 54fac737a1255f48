// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryIssue;

/** Collects the suggestions of issues, and applies them to the text of the query. */
final class Corrections {

    private Corrections() {}

    /**
     * The suggestions of issues, by the place that they would replace. Suggested patterns are left out, because they
     * correct nothing: for a word before a question mark, an issue suggests the pattern that the two would form.
     */
    static Map<Span, String> of(List<QueryIssue> issues) {
        Map<Span, String> better = new HashMap<>();
        for (QueryIssue issue : issues) {
            Optional<String> word =
                    issue.suggestion().filter(text -> !(CableQuery.parse(text).query() instanceof CableQuery.Wildcard));
            if (word.isPresent() && !issue.place().isEmpty()) {
                better.put(issue.place(), word.get());
            }
        }
        return better;
    }

    /** The text of a query with corrections put in their places. */
    static String in(String query, Map<Span, String> better) {
        StringBuilder text = new StringBuilder(query);
        better.keySet().stream()
                .filter(place -> place.end() <= query.length())
                .sorted(Comparator.comparingInt(Span::start).reversed())
                .forEach(place -> text.replace(place.start(), place.end(), better.get(place)));
        return text.toString();
    }
}
