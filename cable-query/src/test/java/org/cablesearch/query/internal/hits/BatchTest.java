// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that a batch returns for each query the answer that the query gets alone, and the number of cables that no
 * other query finds.
 */
class BatchTest {

    private static final List<String> WORDS = List.of("police", "army", "wheat", "court", "port", "visa");
    private static final List<CableDate> DATES = Stream.of(
                    "2006-07-31T23:59:00Z", "2006-08-15T09:30:00Z", "2006-08-15T09:31:00Z", "2006-08-16T00:00:00Z")
            .map(Instant::parse)
            .map(CableDate::of)
            .toList();

    @TempDir
    private Path folder;

    private SmallIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new SmallIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void countsCablesThatNoOtherQueryFinds() throws IOException {
        index.add(cable("06A1", "One", "police", "police army"))
                .add(cable("06A2", "Two", "army"))
                .add(cable("06A3", "Three", "wheat"));
        List<BatchResult> results = batch(List.of("police", "army", "wheat", "police army", "nothing"), 10);
        assertEquals(
                List.of(1L, 2L, 1L, 1L, 0L),
                results.stream().map(BatchResult::total).toList());
        assertEquals(
                List.of(2L, 2L, 1L, 1L, 0L),
                results.stream().map(BatchResult::paragraphs).toList());
        assertEquals(
                List.of(0L, 1L, 1L, 0L, 0L),
                results.stream().map(BatchResult::unique).toList());
        assertEquals(List.of("06A3"), results.get(2).hits());
    }

    /** A caller's own failure, whatever it is, does not mean that the index is damaged. */
    @Test
    void throwsWhatTheCallerThrows() throws IOException {
        index.add(cable("06A1", "One", "police"));
        BatchRequest request = BatchRequest.of(List.of(CableQuery.parse("police")));
        IOException full = new IOException("No space left on device");
        CableSearcher searcher = index.searcher();
        for (Throwable thrown : List.of(
                new UncheckedIOException(full),
                new RuntimeException("cannot write", full),
                new IllegalStateException("enough"),
                new AssertionError("not as expected", full))) {
            Runnable throwing = () -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            };
            assertSame(
                    thrown,
                    assertThrows(
                            thrown.getClass(), () -> searcher.batch(request, Progress.NONE, result -> throwing.run())));
            assertSame(
                    thrown,
                    assertThrows(
                            thrown.getClass(),
                            () -> searcher.batch(request, (done, share) -> throwing.run(), result -> {})));
        }
    }

    @Test
    void reportsProgressInBothPasses() throws IOException {
        List<ParsedQuery> queries =
                Stream.of("police", "army").map(CableQuery::parse).toList();
        List<String> reported = new ArrayList<>();
        try (CableSearcher searcher = index.searcher()) {
            searcher.batch(
                    BatchRequest.of(queries).limit(0),
                    (done, share) -> reported.add(done + " " + share),
                    result -> reported.add("result"));
        }
        assertEquals(List.of("0 0.25", "1 0.5", "result", "1 0.75", "result", "2 1.0"), reported);
    }

    @Test
    void equalQueriesHaveNoUniqueCables() throws IOException {
        index.add(cable("06A1", "One", "police"));
        List<BatchResult> results = batch(List.of("police", "POLICE"), 10);
        assertEquals(List.of(0L, 0L), results.stream().map(BatchResult::unique).toList());
    }

    @Test
    void uniqueCountsAllMatchesNotOnlyTheHits() throws IOException {
        for (int i = 0; i < 5; i++) {
            index.add(cable("06A" + i, "One", "police"));
        }
        BatchResult result = batch(List.of("police"), 2).get(0);
        assertEquals(5, result.unique());
        assertEquals(2, result.hits().size());
    }

    @Test
    void meaninglessQueriesDoNotStopTheOthers() throws IOException {
        index.add(cable("06A1", "One", "police"));
        List<BatchResult> results =
                batch(List.of("((((", "autor:x", "/a{99999}/", "date:never", "[2006 TO", "police"), 10);
        results.subList(0, 5).forEach(result -> assertFalse(result.issues().isEmpty(), result.toString()));
        assertEquals(1, results.get(5).total());
    }

    /** The queries include phrases and {@code para:}, whose cables are found by their paragraphs. */
    @Test
    void agreesWithOneQueryAtATimeUnderAnyFilters() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            List<Paragraph> paragraphs = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                    .mapToObj(p -> Paragraph.numbered(
                            p, one(random, List.of("(U)", "(S)")), some(random) + " " + some(random)))
                    .toList();
            index.add(cable("06A" + i, some(random))
                    .origin(one(random, List.of("Embassy Kabul", "Embassy Paris")))
                    .date(one(random, DATES))
                    .paragraphs(paragraphs));
        }
        List<String> queries = IntStream.range(0, 40)
                .mapToObj(i -> one(random, List.of("%s %s", "%s OR %s", "\"%s %s\"", "para:(%s %s)"))
                        .formatted(some(random), some(random)))
                .toList();
        SearchRequest plain = SearchRequest.of(CableQuery.all()).limit(100);
        List<SearchRequest> filtered = List.of(
                plain,
                plain.any(true),
                plain.select(Dimension.ORIGIN, "embassy kabul").from("2006-08"),
                plain.exclude(Dimension.ORIGIN, "Embassy Paris").to("2006-08-15"),
                plain.select(Dimension.MARKING, "S"),
                plain.exclude(Dimension.MARKING, "S").any(true),
                plain.asOf("2006-08-15T09:30Z").at("Embassy Kabul"),
                plain.select(Dimension.TAGS, "PHUM"));
        Set<Set<Long>> totals = new HashSet<>();
        try (CableSearcher searcher = index.searcher()) {
            for (SearchRequest each : filtered) {
                List<BatchResult> results = new ArrayList<>();
                BatchRequest request = BatchRequest.of(
                                queries.stream().map(CableQuery::parse).toList())
                        .each(each);
                searcher.batch(request, Progress.NONE, results::add);
                assertAgrees(searcher, queries, each, results);
                totals.add(results.stream().map(BatchResult::total).collect(Collectors.toSet()));
            }
        }
        assertTrue(totals.size() > 4, "the filters differ in what they leave: " + totals);
    }

    private static void assertAgrees(
            CableSearcher searcher, List<String> queries, SearchRequest each, List<BatchResult> results)
            throws IOException {
        List<Set<String>> found = new ArrayList<>();
        Map<String, Integer> finders = new HashMap<>();
        for (String query : queries) {
            Set<String> ids = new HashSet<>(SmallIndex.find(searcher, each.withQuery(CableQuery.parse(query))));
            found.add(ids);
            ids.forEach(id -> finders.merge(id, 1, Integer::sum));
        }
        assertEquals(queries.size(), results.size());
        for (BatchResult result : results) {
            Set<String> ids = found.get(result.index());
            String query = queries.get(result.index());
            String about = each + ": " + query;
            assertEquals(ids, new HashSet<>(result.hits()), about);
            assertEquals(ids.size(), result.total(), about);
            assertEquals(ids.stream().filter(id -> finders.get(id) == 1).count(), result.unique(), about);
            SearchResults paragraphs = searcher.search(
                    each.withQuery(CableQuery.parse(query)).unit(Unit.PARAGRAPH).exactTotal(true));
            assertEquals(paragraphs.total(), result.paragraphs(), about);
            assertEquals(paragraphs.issues(), result.issues(), about);
        }
    }

    @Test
    void answersTenThousandQueries() throws IOException {
        for (int i = 0; i < 200; i++) {
            index.add(cable("06A" + i, "One", "police w" + i));
        }
        List<String> queries =
                IntStream.range(0, 10_000).mapToObj(i -> "police w" + i).toList();
        List<BatchResult> results = batch(queries, 1_000);
        assertEquals(10_000, results.size());
        assertEquals(200, results.stream().mapToLong(BatchResult::unique).sum());
    }

    @Test
    void hitsMustNotBeNegative() throws IOException {
        try (CableSearcher searcher = index.add(cable("06A1", "One", "police")).searcher()) {
            List<ParsedQuery> queries = List.of(CableQuery.parse("police"));
            assertThrows(IllegalArgumentException.class, () -> searcher.batch(queries, -1, result -> {}));
        }
    }

    @Test
    void batchReportsThatItTimedOut() throws IOException {
        List<BatchResult> results = new ArrayList<>();
        try (CableSearcher searcher = index.add(cable("06A1", "One", "police")).searcher()) {
            BatchRequest request = BatchRequest.of(List.of(CableQuery.parse("police"), CableQuery.parse("army")));
            searcher.batch(request.deadline(Duration.ZERO), Progress.NONE, results::add);
            searcher.batch(request.deadline(Duration.ofHours(1)), Progress.NONE, results::add);
        }
        assertEquals(
                List.of(true, true, false, false),
                results.stream().map(BatchResult::timedOut).toList());
        assertEquals(
                List.of(0L, 0L, 1L, 0L),
                results.stream().map(BatchResult::total).toList());
    }

    /** A query that ran out of time may have missed the cable that another seems to find alone. */
    @Test
    void uniqueIsNotExactIfAnyQueryTimedOut() throws IOException {
        AtomicLong now = new AtomicLong();
        AtomicLong step = new AtomicLong();
        List<BatchResult> results = new ArrayList<>();
        try (CableSearcher searcher =
                index.add(cable("06A1", "One", "police army")).searcher(() -> now.addAndGet(step.get()))) {
            BatchRequest request = BatchRequest.of(List.of(CableQuery.parse("police"), CableQuery.parse("army")));
            Duration limit = Duration.ofHours(1);
            // The clock jumps while the second of the two is counted.
            searcher.batch(
                    request.deadline(limit),
                    (done, share) -> step.set(share > .2 && share < .4 ? limit.toNanos() : 0),
                    results::add);
            searcher.batch(request.deadline(limit), Progress.NONE, results::add);
        }
        assertEquals(
                List.of(false, true, false, false),
                results.stream().map(BatchResult::timedOut).toList());
        assertEquals(
                List.of(1L, 0L, 0L, 0L),
                results.stream().map(BatchResult::unique).toList());
        assertEquals(
                List.of(false, false, true, true),
                results.stream().map(BatchResult::uniqueIsExact).toList());
    }

    private static String some(Random random) {
        return one(random, WORDS);
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<BatchResult> batch(List<String> queries, int hits) throws IOException {
        List<BatchResult> results = new ArrayList<>();
        try (CableSearcher searcher = index.searcher()) {
            searcher.batch(queries.stream().map(CableQuery::parse).toList(), hits, results::add);
        }
        assertTrue(
                IntStream.range(0, results.size()).allMatch(i -> results.get(i).index() == i));
        return results;
    }
}
