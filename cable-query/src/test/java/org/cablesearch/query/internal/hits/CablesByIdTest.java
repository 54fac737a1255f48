// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.request.Deadline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests many cables with equal scores, which are added in random order to several segments, some of them twice. */
class CablesByIdTest {

    private static final int CABLES = 400;

    @TempDir
    private static Path folder;

    private static CableSearcher searcher;

    @BeforeAll
    static void index() throws IOException {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, CABLES).boxed().toList());
        Collections.shuffle(numbers, new Random(1));
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int number : numbers) {
                add(index, number, "first");
                if (number % 90 == 0) {
                    index.index().commit();
                }
            }
            for (int number : numbers.subList(0, CABLES / 3)) {
                add(index, number, "second");
            }
        }
        searcher = CableSearcher.open(folder);
    }

    private static void add(SmallIndex index, int number, String text) throws IOException {
        index.add(cable(id(number), "Police", "policing " + text, "policemen")
                .tags(List.of(tag("T" + number % 4, "Tag"))));
    }

    private static String id(int number) {
        return "06A" + (1000 + number);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    @ParameterizedTest
    @CsvSource({
        "*:*, 0123",
        "polic*, 0123",
        "/poli.*/, 0123",
        "tags:T1 OR tags:T3, 13",
        "NOT tags:T2, 013",
        "tags:T* polic*, 0123",
        "date:2006 NOT (tags:T1 OR tags:T2), 03",
        "para:polic* NOT tags:T0, 123",
        "*:* NOT level:S, 0123"
    })
    void pagesAreInTheOrderOfIds(String query, String tags) throws IOException {
        IntPredicate matches = number -> tags.indexOf('0' + number % 4) >= 0;
        for (Sort sort : List.of(Sort.RELEVANCE, Sort.ID)) {
            SearchRequest request = SearchRequest.of(query).sort(sort).snippets(0);
            assertArePaged(request, matches);
            assertArePaged(request.exclude(Dimension.TAGS, "T3"), matches.and(number -> number % 4 != 3));
        }
    }

    /**
     * Whichever reading of the clock is the last, all returned hits match, and there is a hit if anything was found.
     */
    @ParameterizedTest
    @EnumSource(
            value = Sort.class,
            names = {"RELEVANCE", "ID"})
    void pagesAreIncompleteWhenTimeIsUp(Sort sort) throws IOException {
        SearchRequest request =
                SearchRequest.of("tags:T1 OR tags:T3").sort(sort).snippets(0);
        int shown = 0;
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (long last = 0; last < 400; last++) {
                AtomicLong looks = new AtomicLong();
                Deadline deadline = new Deadline(Optional.of(Duration.ofNanos(last)), looks::getAndIncrement);
                SearchResults cut = new LuceneSearch(request, reader, new FacetStates(reader), deadline).run();
                List<Integer> numbers = cut.hits().stream()
                        .map(hit -> Integer.parseInt(hit.id().substring("06A".length())) - 1000)
                        .toList();
                assertTrue(numbers.stream().allMatch(number -> number % 2 == 1), last + ": " + numbers);
                assertEquals(numbers.size(), numbers.stream().distinct().count());
                shown += cut.timedOut() && !numbers.isEmpty() ? 1 : 0;
            }
        }
        assertTrue(shown > 20, shown + " requests showed something");
    }

    private static void assertArePaged(SearchRequest request, IntPredicate matches) throws IOException {
        List<String> expected = IntStream.range(0, CABLES)
                .filter(matches)
                .mapToObj(CablesByIdTest::id)
                .toList();
        List<String> paged = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            SearchRequest page = request.limit(13);
            SearchResults results = searcher.search(next.isPresent() ? page.after(next.get()) : page);
            assertEquals(expected.size(), results.total(), request.toString());
            results.hits().forEach(hit -> paged.add(hit.id()));
            results.hits().forEach(hit -> hit.score().ifPresent(scores::add));
            next = results.next();
        } while (next.isPresent());
        assertEquals(expected, paged, request.toString());
        assertEquals(
                request.sort() == Sort.RELEVANCE ? 1 : 0,
                scores.stream().distinct().count(),
                request.toString());
    }
}
