// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.model.Cable;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cluster answers queries that are as large and as deep as the language allows. */
class LargeQueriesTest {

    private static final List<Cable> CABLES = SampleCables.all();
    private static final int MAX_WORDS = 490;

    @TempDir
    private static Path folder;

    private static CableSearcher embedded;
    private static CableSearcher cluster;

    @BeforeAll
    static void addSamples() throws IOException {
        embedded = SampleCables.inFolder(folder);
        cluster = SampleCables.inCluster();
    }

    @AfterAll
    static void close() throws IOException {
        embedded.close();
        cluster.close();
    }

    static List<String> queries() {
        return List.of(
                joined(" OR ", "", MAX_WORDS),
                joined(" ", "-", MAX_WORDS),
                joined(" OR ", "people:", 120),
                joined(" OR ", "orgs:", 120),
                joined(" OR ", "exact:", MAX_WORDS),
                "para:(" + joined(" OR ", "", MAX_WORDS) + ")",
                joined(" OR ", "heading:", 120) + " OR " + joined(" OR ", "subject:", 120),
                "(".repeat(60) + "police" + " OR fish)".repeat(60),
                "(".repeat(60) + "police" + " -zebra) OR fish".repeat(30) + ")".repeat(30));
    }

    /** Words of the cables; the same in each run. */
    private static String joined(String by, String prefix, int number) {
        Random random = new Random(3);
        return IntStream.range(0, number).mapToObj(i -> prefix + word(random)).collect(Collectors.joining(by));
    }

    private static String word(Random random) {
        while (true) {
            Cable cable = CABLES.get(random.nextInt(CABLES.size()));
            String[] words = cable.paragraphs().isEmpty()
                    ? new String[] {""}
                    : cable.paragraphs().get(0).text().split("[^A-Za-z]+");
            String word = words[random.nextInt(words.length)];
            if (word.length() > 3) {
                return word.toLowerCase(Locale.ROOT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsAsManyAsTheEmbeddedEngine(String query) throws IOException {
        for (Unit unit : Unit.values()) {
            SearchRequest request = SearchRequest.of(query).unit(unit).exactTotal(true);
            long total = embedded.search(request).total();
            SearchResults found = cluster.search(request);
            assertEquals(total, found.total());
            for (String next : found.next().stream().toList()) {
                SearchResults second = cluster.search(request.after(next));
                assertEquals(found.issues(), second.issues(), unit.toString());
                assertEquals(total, second.total());
                assertEquals(
                        Math.min(total - found.hits().size(), request.limit()),
                        second.hits().size());
            }
        }
    }

    @Test
    void treesCreatedInCodeMayBeDeep() throws IOException {
        CableQuery query = CableQuery.word("police");
        for (int i = 0; i < 75; i++) {
            query = CableQuery.or(
                    CableQuery.and(query, CableQuery.not(CableQuery.word("zebra"))), CableQuery.word("fish"));
        }
        assertEquals(embedded.count(query), cluster.count(query));
        assertEquals(embedded.count(CableQuery.sameParagraph(query)), cluster.count(CableQuery.sameParagraph(query)));
    }

    @Test
    void tooManyClausesAreAnIssue() throws IOException {
        CableQuery[] words = IntStream.range(0, 1_000)
                .mapToObj(i -> CableQuery.word("word" + i))
                .toArray(CableQuery[]::new);
        SearchRequest request = SearchRequest.of(CableQuery.or(words)).unit(Unit.PARAGRAPH);
        SearchResults results = cluster.search(request);
        assertFalse(results.totalIsExact());
        String message = results.issues().get(0).message();
        assertTrue(message.contains("more clauses than the cluster accepts"), message);
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> cluster.stream(request))
                        .getMessage());
        List<BatchResult> batch = new ArrayList<>();
        cluster.batch(List.of(request.parsed(), ParsedQuery.of(CableQuery.word("police"))), 1, batch::add);
        assertEquals(
                "this cannot be answered: " + message,
                batch.get(0).issues().get(0).message());
        assertEquals(1, batch.get(1).hits().size());
    }

    @Test
    void tooManyMixedAlternativesAreAnIssue() throws IOException {
        String mixed = IntStream.range(0, 12)
                .mapToObj(i -> "(police" + i + " OR tags:T" + i + ")")
                .collect(Collectors.joining(" "));
        SearchResults results = cluster.search(SearchRequest.of(mixed).unit(Unit.PARAGRAPH));
        assertEquals(0, results.total());
        assertFalse(results.totalIsExact());
        assertTrue(results.issues().get(0).message().contains("fewer alternatives"));
    }
}
