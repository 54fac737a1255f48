// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.WatchResult;
import org.cablesearch.query.internal.option.RollingDay;

/**
 * The number of cables found by a search that are new, or have another text, since a time.
 *
 * @param problem why that cannot be told; empty if it can
 */
record WatchCounts(long added, long changed, Optional<String> problem) {

    static final Table<WatchCounts> TABLE = Table.of(
            row("new", NUMBER, WatchCounts::added, "how many cables are new"),
            row("changed", NUMBER, WatchCounts::changed, "how many have another text"),
            row("problem", orNull(TEXT), WatchCounts::problem, "why that cannot be told; null if it can"));

    private static final String SINCE = "since";

    static Set<String> parameters() {
        return SearchParameters.ofAllHits(SINCE);
    }

    /** Counts what loads brought that began at the time {@code since} or later. */
    static WatchCounts of(CableSearcher searcher, Parameters parameters, Synonyms synonyms) throws IOException {
        String since = parameters.required(SINCE);
        SearchRequest search = SearchParameters.request(parameters).synonyms(synonyms);
        WatchRequest request =
                SearchParameters.checked(SINCE, () -> WatchRequest.of(search).since(since));
        Optional<String> problem = RollingDay.in(SearchParameters.query(parameters));
        if (problem.isPresent()) {
            return new WatchCounts(0, 0, problem);
        }
        WatchResult result = searcher.watch(request);
        return new WatchCounts(result.added().size(), result.changed().size(), problem);
    }
}
