// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.InvalidValueException;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.Unit;
import org.cablesearch.query.view.Trend.Period;
import org.cablesearch.testing.Seeds;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query with synonyms finds, counts and ranks what the same query with OR, written by hand, does. */
class SynonymsTest {

    private static final Synonyms SYNONYMS = Synonyms.parse(List.of(
            "# of the forces", "police, army , anti TIP", "", "Corruption, report", "corrupt report, army police"));

    /** How a person would write each of them. */
    private static final Map<String, String> BY_HAND = Map.of(
            "police", "(police OR army OR \"anti TIP\")",
            "armies", "(armies OR police OR \"anti TIP\")",
            "reports", "(reports OR corruption)",
            "corruption", "(corruption OR report)",
            "\"anti TIP\"", "(\"anti TIP\" OR police OR army)",
            "\"army police\"", "(\"army police\" OR \"corrupt report\")",
            "corrupt report", "((corrupt report) OR \"army police\")",
            "a", "a",
            "polic*", "polic*",
            "exact:police", "exact:police");

    @TempDir
    private Path folder;

    private record Asked(String query, String byHand) {

        private static Asked any(Random random, int depth) {
            List<Asked> parts = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                parts.add(part(random, depth));
            }
            String by = random.nextBoolean() ? " OR " : " AND ";
            return new Asked(
                    String.join(by, parts.stream().map(Asked::query).toList()),
                    String.join(by, parts.stream().map(Asked::byHand).toList()));
        }

        private static Asked part(Random random, int depth) {
            if (depth > 0 && random.nextInt(3) == 0) {
                Asked inner = any(random, depth - 1);
                String before = List.of("(", "NOT (", "para:(").get(random.nextInt(3));
                return new Asked(before + inner.query + ")", before + inner.byHand + ")");
            }
            List<String> words = BY_HAND.keySet().stream().sorted().toList();
            String word = words.get(random.nextInt(words.size()));
            String field = word.matches("\\w+|\".*") && random.nextInt(3) == 0 ? "text:" : "";
            String byHand = BY_HAND.get(word);
            return word.contains("corrupt report")
                    ? new Asked("(" + word + ")", byHand)
                    : new Asked(field + word, field + byHand);
        }
    }

    @Test
    void aQueryFindsWhatTheQueryByHandFinds() {
        Seeds.each(12, seed -> {
            Random random = new Random(seed);
            Map<CableKey, Cable> cables = new LinkedHashMap<>();
            new SmallCables(seed, 40).all().forEach(cable -> cables.put(cable.key(), cable));
            try (CableIndex index = CableIndex.open(folder.resolve(Long.toString(random.nextLong())))) {
                for (Cable cable : cables.values()) {
                    index.add(cable, "");
                }
                BruteForceSearch slow = new BruteForceSearch(List.copyOf(cables.values()));
                try (CableSearcher searcher = CableSearcher.of(index)) {
                    for (int i = 0; i < 25; i++) {
                        check(searcher, slow, Asked.any(random, 2), random);
                    }
                }
            }
        });
    }

    private static void check(CableSearcher searcher, BruteForceSearch slow, Asked asked, Random random)
            throws IOException {
        Unit unit = Unit.values()[random.nextInt(2)];
        SearchRequest plain = SearchRequest.of(asked.query)
                .unit(unit)
                .sort(random.nextBoolean() ? Sort.RELEVANCE : Sort.ID)
                .limit(1_000)
                .facet(Dimension.TAGS, 100);
        SearchRequest byHand = plain.withQuery(CableQuery.parse(asked.byHand));
        SearchRequest request = plain.synonyms(SYNONYMS);
        SearchResults found = searcher.search(request);
        SearchResults expected = searcher.search(byHand);
        String what = asked + " is " + request.query();
        assertEquals(lines(expected), lines(found), what);
        assertEquals(expected.total(), found.total(), what);
        assertEquals(expected.facets(), found.facets(), what);
        assertEquals(slow.hits(byHand).size(), found.total(), what);
        assertEquals(
                batch(searcher, BatchRequest.of(List.of(CableQuery.parse(asked.byHand)))),
                batch(
                        searcher,
                        BatchRequest.of(List.of(CableQuery.parse(asked.query)))
                                .each(SearchRequest.of("*:*").synonyms(SYNONYMS))),
                what);
        assertEquals(
                searcher.trend(byHand, Period.YEAR).points(),
                searcher.trend(request, Period.YEAR).points(),
                what);
        assertEquals(searcher.collocates(byHand, 2), searcher.collocates(request, 2), what);
        try (Stream<?> one = searcher.stream(byHand);
                Stream<?> other = searcher.stream(request)) {
            assertEquals(one.count(), other.count(), what);
        }
    }

    private static List<Long> batch(CableSearcher searcher, BatchRequest request) throws IOException {
        List<Long> totals = new ArrayList<>();
        searcher.batch(request, (done, all) -> {}, result -> {
            totals.add(result.total());
            totals.add(result.paragraphs());
        });
        return totals;
    }

    private static List<String> lines(SearchResults results) {
        return results.hits().stream()
                .map(hit -> hit.key() + " " + hit.score() + " "
                        + hit.snippets().stream().map(Snippet::spans).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Polices tags:PHUM           | [Added[from=Polices, to=[army, anti TIP]]]
            army police report          | [Added[from=army police, to=[corrupt report]], Added[from=report, to=[Corruption]]]
            police OR (x NOT police)    | [Added[from=police, to=[army, anti TIP]]]
            people:police exact:police  | []
            "police station" pol*ce     | []
            """)
    void whatWasAddedIsTold(String query, String added) throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                CableSearcher searcher = CableSearcher.of(index)) {
            SearchRequest request = SearchRequest.of(query).synonyms(SYNONYMS);
            assertEquals(added, searcher.search(request).synonyms().toString());
            assertEquals(List.of(), searcher.search(SearchRequest.of(query)).synonyms());
        }
    }

    @Test
    void aRequestExtendsItsQueryOnce() {
        SearchRequest request =
                SearchRequest.of("police").synonyms(new Synonyms(List.of(List.of("police", "militia"))));
        assertSame(request.query(), request.query());
    }

    @Test
    void aQueryHasNoMoreLeavesThanAllowed() {
        List<String> group =
                Collections.nCopies(90, "w").stream().map(w -> w + "x").toList();
        List<String> many = new ArrayList<>(List.of("police"));
        for (int i = 0; i < group.size(); i++) {
            many.add("word" + i);
        }
        String query = String.join(" OR ", Collections.nCopies(50, "police"));
        SearchRequest request = SearchRequest.of(query).synonyms(new Synonyms(List.of(many)));
        assertTrue(request.query().toString().contains("word89"), "as many as there is room for");
    }

    /** One long group, many groups of one word, and phrases that begin alike, asked and not. */
    @Test
    void workGrowsWithTheSynonymsAlone() {
        Work.assertLinear("one group", 500, SynonymsTest::words, SynonymsTest::extend);
        Work.assertLinear("pairs", 500, SynonymsTest::pairs, SynonymsTest::extend);
        Work.assertLinear(
                "one element", 500, size -> Collections.nCopies(size, List.of("w", "w")), SynonymsTest::extend);
        Work.assertLinear("phrases", 100, SynonymsTest::phrases, SynonymsTest::extend);
    }

    private static void extend(List<List<String>> groups) {
        Synonyms synonyms = new Synonyms(groups);
        for (String query : List.of("absent", "word1", "word1 ".repeat(400) + "end")) {
            SearchRequest.of(query).synonyms(synonyms).query();
        }
    }

    private static List<List<String>> words(int size) {
        return List.of(IntStream.range(0, size).mapToObj(i -> "word" + i).toList());
    }

    private static List<List<String>> pairs(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> List.of("word1", "other" + i))
                .toList();
    }

    private static List<List<String>> phrases(int size) {
        return List.of(List.of("word1 ".repeat(size) + "x", "y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            police      | line 2: "police" has no synonym; write a comma before each
            police, , x | line 2: "" is not a word or phrase
            police, -   | line 2: "-" is not a word or phrase
            """)
    void aWrongLineIsToldWithItsNumber(String line, String message) {
        assertEquals(
                message,
                assertThrows(InvalidValueException.class, () -> Synonyms.parse(List.of("a, b", line)))
                        .getMessage());
    }
}
