// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.deadline;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.ArchiveIndex;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.hits.LuceneSearch;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.testing.Archive;
import org.cablesearch.testing.CountingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that an answer cut short by a deadline says so, and that nothing in it looks complete. */
class DeadlineTest {

    /** Equals some tenths of a second. Code that is not compiled yet allocates more than later. */
    private static final long MAX_BETWEEN_READINGS = 64L << 20;

    @TempDir
    private Path folder;

    @Test
    void withoutTimeThereAreNoFacetsAndNoExactTotal() throws IOException {
        SearchResults results = search("police", Duration.ZERO);
        assertTrue(results.timedOut());
        assertFalse(results.totalIsExact());
        assertEquals(Map.of(), results.facets());
    }

    @Test
    void withEnoughTimeTheAnswerIsTheSameAsWithoutDeadline() throws IOException {
        SearchResults results = search("police /repo.*/", Duration.ofHours(1));
        assertFalse(results.timedOut());
        assertTrue(results.totalIsExact());
        assertEquals(1, results.total());
        assertEquals(
                "The [police] [reported].",
                results.hits().get(0).snippets().get(0).render("[", "]"));
        assertEquals(1, results.facets().get(Dimension.ORIGIN).values().get(0).count());
    }

    /**
     * Queries with as many patterns, near words, names and expressions as are allowed; each of these alone takes a
     * while.
     */
    private static List<String> hostile() {
        return List.of(
                many(49, " OR ", i -> letter(i) + "*a*" + letter(i / 7) + "*b*"),
                many(49, " OR ", i -> "inter" + letter(i) + letter(i / 7) + "national~2"),
                many(49, " ", i -> "/[a-z]*" + letter(i) + ".*[aeiou]{2}.*" + letter(i / 7) + ".*/"),
                many(400, " OR ", i -> "people:moha" + letter(i) + letter(i / 20) + "ed"),
                many(49, " OR ", i -> letter(i) + "*-" + letter(i / 7) + "*"),
                many(49, " OR ", i -> "people:" + letter(i) + "*" + letter(i / 7) + "*"),
                many(400, " ", i -> "misspeld" + letter(i) + letter(i / 20)),
                "(the OR (of AND (".repeat(24) + "a*" + ")".repeat(48),
                "para:(".repeat(40) + many(300, " OR ", i -> "the" + letter(i) + letter(i / 20)) + ")".repeat(40));
    }

    private static String many(int count, String between, IntFunction<String> clause) {
        return IntStream.range(0, count).mapToObj(clause).collect(Collectors.joining(between));
    }

    private static char letter(int i) {
        return (char) ('a' + i % 20);
    }

    /** After its deadline a query reads the clock only a few more times, and does little work between two readings. */
    @Test
    void noQueryRunsMuchLonger() throws IOException {
        try (Directory directory =
                        FSDirectory.open(ArchiveIndex.of(Archive.FICTIONAL).folder());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            FacetStates states = new FacetStates(reader);
            for (String query : hostile()) {
                SearchRequest request = SearchRequest.of(CableQuery.parse(
                        query,
                        QueryLimits.DEFAULT
                                .maxLength(1 << 16)
                                .maxDepth(75)
                                .maxClauses(500)
                                .leadingWildcards(true)));
                for (Dimension dimension : Dimension.values()) {
                    request = request.facet(dimension, 10);
                }
                CountingClock whole = new CountingClock();
                assertFalse(
                        search(request, whole, Long.MAX_VALUE, reader, states).timedOut());
                whole.assertReadingsAreClose(MAX_BETWEEN_READINGS);
                CountingClock late = new CountingClock();
                long last = whole.readings() / 10;
                SearchResults cut = search(request, late, last, reader, states);
                assertTrue(cut.timedOut(), query);
                assertEquals(Map.of(), cut.facets(), query);
                assertTrue(
                        late.readings() - last < 200,
                        () -> late.readings() + " looks, the last was " + last + " " + query);
            }
        }
    }

    private static SearchResults search(
            SearchRequest request, CountingClock clock, long last, DirectoryReader reader, FacetStates states)
            throws IOException {
        return new LuceneSearch(request, reader, states, new Deadline(Optional.of(Duration.ofNanos(last)), clock))
                .run();
    }

    /** Facet ordinals that are computed too late for one request are ready for a later one. */
    @Test
    void facetsWithASlowFirstCountAreReadyLater() throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06A1", "Law", "The police reported."));
                CableSearcher searcher = index.searcher()) {
            SearchRequest request =
                    SearchRequest.of("police").facet(Dimension.ORIGIN, 5).deadline(Duration.ofMillis(500));
            SearchResults results = searcher.search(request);
            while (results.timedOut()) {
                results = searcher.search(request);
            }
            assertEquals(1, results.facets().get(Dimension.ORIGIN).values().size());
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
