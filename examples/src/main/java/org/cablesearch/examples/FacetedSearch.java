// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;

/**
 * Narrows a search step by step, as a page with check boxes does: {@code FacetedSearch INDEX QUERY TAG}.
 *
 * <p>Facets are drill-sideways: a selected value narrows the hits and the counts of every other dimension, but not those
 * of its own. So a user who has selected one TAG still sees how many hits each other TAG would have.
 */
public final class FacetedSearch {

    private FacetedSearch() {}

    /** Prints the TAGS and posts of the hits, before and after one TAG is selected. */
    public static void main(String[] args) throws IOException {
        Usage.require("FacetedSearch INDEX QUERY TAG", args);
        SearchRequest all = SearchRequest.of(args[1])
                .facet(Dimension.TAGS, 5)
                .facet(Dimension.ORIGIN, 5)
                .limit(0);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            print(searcher.search(all));
            print(searcher.search(all.select(Dimension.TAGS, args[2])));
        }
    }

    private static void print(SearchResults results) {
        System.out.println(results.total() + " cables");
        results.facets().forEach((dimension, facet) -> {
            System.out.println("  by " + dimension);
            for (FacetValue value : facet.values()) {
                String name = value.label().orElse(value.value());
                System.out.println("    " + (value.selected() ? "[x] " : "[ ] ") + name + " " + value.count());
            }
        });
    }
}
