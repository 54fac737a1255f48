// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.reader.CableJson;

/**
 * Prints every cable that a query finds, oldest first, as JSON, one per line: {@code ExportHits INDEX QUERY}.
 *
 * <p>The stream reads hits page by page, so memory does not grow with their number.
 */
public final class ExportHits {

    private ExportHits() {}

    /** Prints the cables. */
    public static void main(String[] args) throws IOException {
        Usage.require("ExportHits INDEX QUERY", args);
        SearchRequest request = SearchRequest.of(args[1]).sort(Sort.OLDEST).snippets(0);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]));
                Stream<Hit> hits = searcher.stream(request)) {
            for (Hit hit : (Iterable<Hit>) hits::iterator) {
                Cable cable = searcher.cable(hit.key()).orElseThrow();
                System.out.println(CableJson.write(cable));
            }
        }
    }
}
