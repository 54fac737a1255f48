// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.references;
import static org.cablesearch.query.SmallIndex.tag;
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
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.hits.LuceneSearch;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.testing.CountingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs requests with a clock that advances only when it is read. Checks how often requests read it, and what they
 * return if time is up at any reading.
 */
class EveryInstantTest {

    /**
     * About as much as is allocated in a tenth of a second. Allocation measures the work between two readings in the
     * same way on any machine.
     */
    private static final long MAX_BETWEEN_READINGS = 16L << 20;

    private static final int CABLES = 20;

    @TempDir
    private static Path folder;

    private static Directory directory;
    private static DirectoryReader reader;
    private static FacetStates states;

    @BeforeAll
    static void index() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < CABLES; i++) {
                int number = i;
                String paragraph = many(120, " ", word -> word("w", word * (number + 7))) + " police reported x" + i;
                List<PersonMention> people = IntStream.range(0, 40)
                        .mapToObj(name -> PersonMention.of(
                                "Moham" + "aeiou".charAt(name % 5) + "d " + word("Ab", name + number), List.of(0)))
                        .toList();
                index.add(cable("06A" + i, "Police", paragraph, paragraph)
                        .tags(List.of(tag("T" + i, "Tag")))
                        .references(references("06A" + (i + 1) % CABLES))
                        .entities(Entities.NONE.people(people)));
                if (i == CABLES / 2) {
                    index.index().commit();
                }
            }
            index.index().commit();
        }
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        states = new FacetStates(reader);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static String many(int count, String between, IntFunction<String> clause) {
        return IntStream.range(0, count).mapToObj(clause).collect(Collectors.joining(between));
    }

    /** One of several thousand words. */
    private static String word(String begin, int number) {
        return begin + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676 % 26);
    }

    static List<SearchRequest> requests() {
        return List.of(
                all("police reported"),
                all("police x7").unit(Unit.PARAGRAPH),
                all("*:*").sort(Sort.OLDEST).limit(50).snippets(5),
                all("*:*").unit(Unit.PARAGRAPH).sort(Sort.ID),
                all("people:mohamed").facetPrefix(Dimension.PEOPLE, "moh"),
                all("people:\"mohamed abaab\" citedby:* cites:06A1"),
                all("polise people:mohamet orgs:zzzz"),
                all("w* OR *a*b OR /w[a-m]+/ OR wabc~2"),
                all("w*-w* OR \"police reported\"~5"),
                all("para:(police AND NOT para:(x7 OR wabb))"),
                all("police").select(Dimension.TAGS, "T7").exclude(Dimension.PEOPLE, "Nobody"));
    }

    private static SearchRequest all(String query) {
        SearchRequest request = SearchRequest.of(CableQuery.parse(
                query,
                QueryLimits.DEFAULT
                        .maxLength(1 << 16)
                        .maxDepth(75)
                        .maxClauses(1_000)
                        .leadingWildcards(true)));
        for (Dimension dimension : Dimension.values()) {
            request = request.facet(dimension, 10);
        }
        return request;
    }

    /** Checks that nothing is thrown, that no incomplete answer looks complete, and that every hit exists. */
    @ParameterizedTest
    @MethodSource("requests")
    void timeMayBeUpAtAnyCheck(SearchRequest request) throws IOException {
        CountingClock clock = new CountingClock();
        SearchResults whole = search(request, Duration.ofHours(1), clock);
        assertFalse(whole.timedOut());
        List<String> everything = ids(search(request.limit(1_000), Duration.ofHours(1), new CountingClock()));
        long step = Math.max(1, clock.readings() / 16);
        for (long last = 0; last < clock.readings(); last += step) {
            CountingClock late = new CountingClock();
            SearchResults cut = search(request, Duration.ofNanos(last), late);
            if (!cut.timedOut()) {
                // Only the issues about misspelt words were too late.
                assertEquals(ids(whole), ids(cut));
                assertEquals(whole.total(), cut.total());
                continue;
            }
            assertEquals(Map.of(), cut.facets());
            assertFalse(cut.totalIsExact());
            assertTrue(everything.containsAll(ids(cut)), last + " " + ids(cut));
            long after = late.readings() - last;
            assertTrue(
                    after < 100 + 5L * request.limit(), after + " readings after " + last + " of " + clock.readings());
        }
    }

    /**
     * Checks that a page that another follows is complete and in order, and that no page repeats a hit of the page
     * before.
     */
    @ParameterizedTest
    @MethodSource("requests")
    void pagesDoNotRepeatHits(SearchRequest asked) throws IOException {
        SearchRequest request = asked.withoutFacets().limit(3);
        List<String> everything =
                places(request, search(request.limit(1_000), Duration.ofHours(1), new CountingClock()));
        SearchResults first = search(request, Duration.ofHours(1), new CountingClock());
        assertPagesAreExact(request, everything);
        if (first.next().isPresent()) {
            assertPagesAreExact(request.after(first.next().get()), everything.subList(3, everything.size()));
        }
    }

    /** @param remaining the hits that no page before has, in order */
    private static void assertPagesAreExact(SearchRequest request, List<String> remaining) throws IOException {
        CountingClock clock = new CountingClock();
        search(request, Duration.ofHours(1), clock);
        long step = Math.max(1, clock.readings() / 100);
        for (long last = 0; last < clock.readings(); last += step) {
            SearchResults cut = search(request, Duration.ofNanos(last), new CountingClock());
            String instant = last + " of " + clock.readings();
            assertTrue(remaining.containsAll(places(request, cut)), instant);
            if (cut.next().isPresent()) {
                assertEquals(remaining.subList(0, cut.hits().size()), places(request, cut), instant);
            }
        }
    }

    /** The ids of the cables, with the index of the paragraph if that is the unit. */
    private static List<String> places(SearchRequest request, SearchResults results) {
        return results.hits().stream()
                .map(hit -> request.unit() == Unit.CABLE
                        ? hit.id()
                        : hit.id() + " " + hit.snippets().getFirst().paragraphIndex())
                .toList();
    }

    static List<String> hostile() {
        return List.of(
                many(33, " OR ", i -> word("*", i) + "????????" + (char) ('a' + i % 26)),
                many(33, " OR ", i -> word("w", i) + "abcdefghij".repeat(20) + "~2"),
                many(33, " OR ", i -> word("w", i) + "abcdefghij".repeat(4) + "~2"),
                many(33, " OR ", i -> "/.*" + word("w", i) + ".{5}x?/"),
                "people:" + "mohamed".repeat(2_000),
                "people:\"" + many(900, " ", i -> "mohamed") + "\"",
                "people:\"" + many(900, " ", i -> word("ab", i)) + "\"",
                many(900, " OR ", i -> word("w", i)),
                many(99, " OR ", i -> "w*-w*"),
                many(99, " OR ", i -> "citedby:*"),
                many(900, " OR ", i -> word("w", i) + "qqqq"),
                "marking:" + "-".repeat(50_000) + "x",
                "police-".repeat(900) + "x");
    }

    /** Measures the work between two readings of the clock by its allocations, which are the same on every machine. */
    @ParameterizedTest
    @MethodSource("hostile")
    void workBetweenTwoChecksIsBounded(String query) throws IOException {
        for (Unit unit : Unit.values()) {
            SearchRequest request = all(query).unit(unit).facetPrefix(Dimension.PEOPLE, "m");
            CountingClock clock = new CountingClock();
            search(request, Duration.ofHours(1), clock);
            clock.assertReadingsAreClose(MAX_BETWEEN_READINGS);
        }
    }

    private static List<String> ids(SearchResults results) {
        return results.hits().stream().map(Hit::id).toList();
    }

    private static SearchResults search(SearchRequest request, Duration most, CountingClock clock) throws IOException {
        return new LuceneSearch(request, reader, states, new Deadline(Optional.of(most), clock)).run();
    }
}
