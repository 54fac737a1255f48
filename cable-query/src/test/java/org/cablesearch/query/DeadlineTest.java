package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.index.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a deadline cuts short says so, and holds nothing that looks whole. */
class DeadlineTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTimeThereIsNoFacetAndNoExactTotal() throws IOException {
        SearchResults results = search("police", Duration.ZERO);
        assertTrue(results.timedOut());
        assertFalse(results.totalIsExact());
        assertEquals(Map.of(), results.facets());
    }

    @Test
    void withTimeTheAnswerIsTheSameAsWithoutDeadline() throws IOException {
        SearchResults results = search("police /repo.*/", Duration.ofMinutes(1));
        assertFalse(results.timedOut());
        assertTrue(results.totalIsExact());
        assertEquals(1, results.total());
        assertEquals(
                "The [police] [reported].",
                results.hits().get(0).snippets().get(0).render("[", "]"));
        assertEquals(1, results.facets().get(Dimension.ORIGIN).values().get(0).count());
    }

    @Test
    @Timeout(60)
    void aSlowQueryStopsInTime() throws IOException {
        String slow = IntStream.range(0, 40)
                .mapToObj(i -> "/.*" + (char) ('a' + i % 26) + ".*" + (char) ('a' + i / 26) + ".*q.*/")
                .collect(Collectors.joining(" OR "));
        SearchRequest request = SearchRequest.of(slow).facet(Dimension.TAGS, 5);
        try (CableSearcher searcher = SharedCorpus.index(SharedCorpus.cables(), folder)) {
            searcher.search("warm up");
            long start = System.nanoTime();
            assertFalse(searcher.search(request).timedOut());
            Duration whole = Duration.ofNanos(System.nanoTime() - start);

            start = System.nanoTime();
            SearchResults cut = searcher.search(request.deadline(whole.dividedBy(10)));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(cut.timedOut());
            assertEquals(Map.of(), cut.facets());
            assertTrue(taken.compareTo(whole.dividedBy(2)) < 0, taken + " of " + whole);
        }
    }

    private SearchResults search(String query, Duration deadline) throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06A1", "Law", "The police reported."));
                CableSearcher searcher = index.searcher()) {
            return searcher.search(
                    SearchRequest.of(query).facet(Dimension.ORIGIN, 5).deadline(deadline));
        }
    }
}
