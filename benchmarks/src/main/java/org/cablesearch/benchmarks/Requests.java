// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import org.cablesearch.index.Dimension;
import org.cablesearch.query.SearchRequest;

/** The requests to our index. */
public final class Requests {

    private Requests() {}

    /** Ten cables and the exact total. */
    public static SearchRequest plain(Question question) {
        return SearchRequest.of(question.text()).snippets(0).exactTotal(true);
    }

    /** The same request with four facets, those of the flat index. */
    public static SearchRequest withFacets(Question question) {
        return withFacets(plain(question));
    }

    /** A request with these four facets. */
    static SearchRequest withFacets(SearchRequest request) {
        return request.facet(Dimension.TAGS, 10)
                .facet(Dimension.ORIGIN, 10)
                .facet(Dimension.LEVEL, 10)
                .facet(Dimension.YEAR, 10);
    }
}
