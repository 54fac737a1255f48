// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SmallIndex;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the pages of a query that finds more cables than are refined. */
class RescorerTest {

    private static final int CABLES = 350;

    @TempDir
    private Path folder;

    /**
     * How many different lengths the cables have. With few, most scores are equal, even at the edge of the refined
     * hits.
     */
    @ParameterizedTest
    @CsvSource({"1, 30", "3, 30", "40, 30", "350, 30", "350, 99", "350, 101", "40, 200"})
    void pagesJoinedEqualOneLongPage(int lengths, int limit) throws IOException {
        Random random = new Random(lengths);
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < CABLES; i++) {
                String filler = " the road".repeat(1 + random.nextInt(lengths));
                String together = i % 3 == 0 ? "police corruption" : "police";
                index.add(cable("06A" + (1000 + i), "Subject", together + filler, "corruption" + filler));
            }
        }
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            SearchRequest request = SearchRequest.of("police corruption").snippets(0);
            List<Hit> whole = searcher.search(request.limit(CABLES + 1)).hits();
            List<Hit> paged = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                SearchRequest page = request.limit(limit);
                SearchResults results = searcher.search(next.isPresent() ? page.after(next.get()) : page);
                paged.addAll(results.hits());
                next = results.next();
            } while (next.isPresent());
            assertEquals(CABLES, whole.stream().map(Hit::id).distinct().count());
            assertEquals(whole, paged);
            for (int i = 1; i < CABLES; i++) {
                assertTrue(score(whole, i - 1) >= score(whole, i), "scores rise at hit " + i);
            }
        }
    }

    private static double score(List<Hit> hits, int i) {
        return hits.get(i).score().orElseThrow();
    }
}
