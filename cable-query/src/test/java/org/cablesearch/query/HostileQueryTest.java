package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.index.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that cost too much or mean nothing: answered in time, with an issue, never with an exception. */
class HostileQueryTest {

    @TempDir
    private Path folder;

    static List<String> refused() {
        return List.of(
                "/a{99999999}/",
                "/(((a{50}){50}){50})/",
                "/(a|b)*a(a|b){60}/",
                "/" + "(".repeat(5_000) + "/",
                "/" + "(a".repeat(100) + "/",
                "x?*a????????????????????????????",
                "x*" + "a".repeat(5_000),
                "w ".repeat(10_000),
                "police " + numbered(10_000, " "),
                numbered(10_000, " OR "),
                "\"" + numbered(3_000, " ") + "\"",
                "(".repeat(5_000),
                "NOT ".repeat(4_000) + "police",
                "text:".repeat(3_000) + "police");
    }

    static List<String> answered() {
        return List.of("/(a+)+$/", "/.*.*.*x/", "/.*/", "p*", "p*o*l*i*c*e", "police~2", "para:(para:(police))");
    }

    private static String numbered(int words, String between) {
        return IntStream.range(0, words).mapToObj(i -> "w" + i).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Timeout(20)
    void isRefusedWithAnIssueInPlace(String query) throws IOException {
        SearchResults results = search(query);
        assertFalse(results.issues().isEmpty());
        for (QueryIssue issue : results.issues()) {
            assertTrue(issue.end() <= query.length(), issue.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    @Timeout(20)
    void isAnswered(String query) throws IOException {
        assertEquals(List.of(), search(query).issues());
    }

    @Test
    void patternsAreOfWordsAndNotOfStems() throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06A1", "Police", "The police reported."));
                CableSearcher searcher = index.searcher()) {
            QueryLimits leading = new QueryLimits(1_000, 10, 100, true);
            assertEquals(List.of("06A1"), find(searcher, CableQuery.parse("*olice", leading)));
            assertEquals(List.of("06A1"), find(searcher, CableQuery.parse("/.olice/", leading)));
            for (String stem : List.of("?polic", "*olic", "/.polic/", "/.?polic/", "\\~polic*", "/\\~p.*/")) {
                ParsedQuery parsed = CableQuery.parse(stem, leading);
                assertEquals(List.of(), parsed.issues(), stem);
                assertEquals(List.of(), find(searcher, parsed), stem);
                assertEquals(List.of(), find(searcher, CableQuery.parse("text:" + stem, leading)), stem);
            }
        }
    }

    @Test
    void treesInCodeAreHeldToTheLimitsToo() {
        CableQuery[] many = IntStream.range(0, 1_001)
                .mapToObj(i -> CableQuery.word("w" + i))
                .toArray(CableQuery[]::new);
        assertThrows(IllegalArgumentException.class, () -> CableQuery.or(many));
        assertThrows(IllegalArgumentException.class, () -> new CableQuery.Regex(CableField.ANY, "(a|b)*a(a|b){60}"));
    }

    private SearchResults search(String query) throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06A1", "Police", "Police and w1 w2 w w."));
                CableSearcher searcher = index.searcher()) {
            searcher.search(SearchRequest.of(query).unit(Unit.PARAGRAPH).facet(Dimension.TAGS, 3));
            return searcher.search(SearchRequest.of(query).facet(Dimension.TAGS, 3));
        }
    }

    private static List<String> find(CableSearcher searcher, ParsedQuery query) throws IOException {
        return SmallIndex.find(searcher, SearchRequest.of(query));
    }
}
