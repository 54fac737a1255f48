// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.internal.request.CallerException;
import org.cablesearch.query.internal.request.Deadline;

/**
 * The searches of which a view is made, which share one deadline.
 *
 * @param deadline the deadline of the whole view
 */
public record Counting(CableSearcher searcher, Deadline deadline) {

    /** The query and the filters of a request, and nothing else that it asks for. */
    static SearchRequest plain(SearchRequest request) {
        return request.withoutFacets()
                .withoutCursor()
                .exactTotal(false)
                .near(false)
                .hints(false)
                .snippets(0);
    }

    /** The request with another query, to which its {@link SearchRequest#any} and its synonyms do not apply. */
    static SearchRequest asking(SearchRequest request, CableQuery query) {
        return request.any(false).synonyms(Synonyms.NONE).withQuery(ParsedQuery.of(query));
    }

    /** The request with the time that is left. */
    SearchRequest inTime(SearchRequest request) {
        return deadline.left()
                .map(left -> request.deadline(left.isNegative() ? Duration.ZERO : left))
                .orElse(request);
    }

    /** Throws if time is up. The deadline of a stream applies to each of its pages, so its reader must check that of all. */
    void requireTime() throws IOException {
        if (CallerException.uncovered(deadline::isOver)) {
            throw deadline.expired();
        }
    }

    /** Counts the hits of a request, and the facets that it has. */
    SearchResults count(SearchRequest request) throws IOException {
        return searcher.search(inTime(request.limit(0)));
    }

    /** The values that hits of the request have: a facet also lists others of a dimension in which one is selected. */
    static List<FacetValue> values(SearchRequest request, SearchResults results, Dimension dimension) {
        boolean isSelected = request.selected().containsKey(dimension);
        return results.facet(dimension).map(Facet::values).orElse(List.of()).stream()
                .filter(value -> !isSelected || value.selected())
                .toList();
    }
}
