// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;

/**
 * Follows the citations of a cable: {@code CitationTrail INDEX ID}.
 *
 * <p>A thread follows citations in both directions, from cable to cable. A citation is also an ordinary clause of a query:
 * {@code cites:06PHNOMPENH2611}.
 */
public final class CitationTrail {

    private static final int MAX_CABLES = 50;

    private CitationTrail() {}

    /** Prints the thread of the cable, oldest first, then the cables that cite it and their posts. */
    public static void main(String[] args) throws IOException {
        Usage.require("CitationTrail INDEX ID", args);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            CableThread thread = searcher.thread(args[1], MAX_CABLES)
                    .orElseThrow(() -> new IllegalArgumentException("the index has no cable " + args[1]));
            for (CableThread.Member cable : thread.cables()) {
                System.out.println(cable.id() + " cites " + cable.cites());
            }
            System.out.println("cited, but not in the index: " + thread.absent());
            SearchResults citing = searcher.search(SearchRequest.of("cites:" + args[1])
                    .sort(Sort.OLDEST)
                    .facet(Dimension.ORIGIN, 3)
                    .snippets(0));
            citing.hits().forEach(hit -> System.out.println("cited by " + hit.citation()));
            citing.facets()
                    .forEach((dimension, facet) -> facet.values()
                            .forEach(post -> System.out.println("cited from " + post.value() + ": " + post.count())));
        }
    }
}
