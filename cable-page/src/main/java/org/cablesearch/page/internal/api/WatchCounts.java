// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
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
    static WatchCounts of(CableSearcher searcher, Parameters parameters) throws IOException {
        String since = parameters.required(SINCE);
        SearchRequest search = SearchParameters.request(parameters);
        ParsedQuery parsed = search.any() ? search.parsed().anyWord() : search.parsed();
        WatchRequest request = SearchParameters.checked(
                SINCE, () -> WatchRequest.of(parsed.query()).since(since));
        Optional<String> problem = RollingDay.in(SearchParameters.query(parameters));
        if (problem.isPresent()) {
            return new WatchCounts(0, 0, problem);
        }
        WatchResult result = searcher.watch(request);
        if (result.isEmpty() || isOnlyAQuery(search)) {
            return new WatchCounts(result.added().size(), result.changed().size(), problem);
        }
        Set<CableKey> found = keys(searcher, search);
        return new WatchCounts(count(result.added(), found), count(result.changed(), found), problem);
    }

    /** Whether the search finds the cables that its query finds: it has no filters and does not search by paragraph. */
    private static boolean isOnlyAQuery(SearchRequest search) {
        return search.equals(SearchRequest.of(search.parsed()).any(search.any()).sort(search.sort()));
    }

    private static Set<CableKey> keys(CableSearcher searcher, SearchRequest search) throws IOException {
        Set<CableKey> keys = new HashSet<>();
        try (Stream<Hit> hits = searcher.stream(search.snippets(0))) {
            hits.forEach(hit -> keys.add(hit.key()));
        }
        return keys;
    }

    private static long count(List<CableKey> keys, Set<CableKey> found) {
        return keys.stream().filter(found::contains).count();
    }
}
