package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.reader.CableJson;

/**
 * Prints every cable that a query finds, oldest first, as JSON, one a line: {@code ExportHits INDEX QUERY}.
 *
 * <p>Pages follow one another by a cursor, so memory holds one page however many hits there are, and no hit comes twice
 * or is left out where many have the same date.
 */
public final class ExportHits {

    private static final int PAGE = 100;

    private ExportHits() {}

    /** Prints the cables. */
    public static void main(String[] args) throws IOException {
        SearchRequest request =
                SearchRequest.of(args[1]).sort(Sort.DATE).limit(PAGE).snippets(0);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            Optional<String> next;
            do {
                SearchResults page = searcher.search(request);
                for (Hit hit : page.hits()) {
                    Cable cable = searcher.cable(hit.id()).orElseThrow();
                    System.out.println(CableJson.write(cable));
                }
                next = page.next();
                request = next.map(request::after).orElse(request);
            } while (next.isPresent());
        }
    }
}
