// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that cost too much or mean nothing are answered in time and with an issue, and never throw. */
class HostileQueryTest {

    @TempDir
    private Path folder;

    static List<String> refused() {
        return List.of(
                "/a{99999999}/",
                "/(a+)+$/",
                "/(((a{50}){50}){50})/",
                "/(a|b)*a(a|b){60}/",
                "/" + "(".repeat(5_000) + "/",
                "/(a?b?c?d?){200}/",
                "/" + "a?".repeat(120) + "/",
                "/" + "(.*a.*)&".repeat(30) + "b/",
                "*a?????????*b????",
                "/" + "(a".repeat(100) + "/",
                "x?*a????????????????????????????",
                "x*" + "a".repeat(5_000),
                "w ".repeat(10_000),
                "police " + numbered(10_000, " "),
                numbered(10_000, " OR "),
                "\"" + numbered(3_000, " ") + "\"",
                "\"" + numbered(480, " ") + "\"~1000",
                "\"" + numbered(51, " ") + "\"~1",
                "(".repeat(5_000),
                "NOT ".repeat(4_000) + "police",
                "text:".repeat(3_000) + "police");
    }

    static List<String> answered() {
        return List.of("/.*.*.*x/", "/.*/", "p*", "p*o*l*i*c*e", "police~2", "para:(para:(police))");
    }

    private static String numbered(int words, String between) {
        return IntStream.range(0, words).mapToObj(i -> "w" + i).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusedClauseHasAnIssueAtItsPlace(String query) throws IOException {
        SearchResults results = search(query);
        assertFalse(results.issues().isEmpty());
        for (QueryIssue issue : results.issues()) {
            assertTrue(issue.place().end() <= query.length(), issue.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void hostileQueryIsAnswered(String query) throws IOException {
        assertEquals(List.of(), search(query).issues());
    }

    @Test
    void patternsFitWordsAndNotStems() throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06A1", "Police", "The police reported."));
                CableSearcher searcher = index.searcher()) {
            QueryLimits leading = QueryLimits.DEFAULT
                    .maxLength(1_000)
                    .maxDepth(10)
                    .maxClauses(100)
                    .leadingWildcards(true);
            assertEquals(List.of("06A1"), find(searcher, CableQuery.parse("*olice", leading)));
            assertEquals(List.of("06A1"), find(searcher, CableQuery.parse("/.olice/", leading)));
            for (String stem : List.of("?polic", "*olic", "/.polic/", "/.?polic/")) {
                ParsedQuery parsed = CableQuery.parse(stem, leading);
                assertEquals(List.of(), parsed.issues(), stem);
                assertEquals(List.of(), find(searcher, parsed), stem);
                assertEquals(List.of(), find(searcher, CableQuery.parse("text:" + stem, leading)), stem);
            }
        }
    }

    @Test
    void limitsApplyToTreesCreatedInCodeToo() {
        CableQuery[] many = IntStream.range(0, 1_001)
                .mapToObj(i -> CableQuery.word("w" + i))
                .toArray(CableQuery[]::new);
        assertThrows(IllegalArgumentException.class, () -> CableQuery.or(many));
        assertThrows(IllegalArgumentException.class, () -> new CableQuery.Regex(CableField.ANY, "(a|b)*a(a|b){60}"));
    }

    /** Each operator puts clauses around another clause. */
    static List<UnaryOperator<CableQuery>> wrappings() {
        CableQuery the = CableQuery.word("the");
        return List.of(
                CableQuery::not,
                CableQuery::sameParagraph,
                clause -> CableQuery.and(the, clause),
                clause -> CableQuery.or(the, CableQuery.and(the, clause)),
                clause -> CableQuery.sameParagraph(CableQuery.and(the, CableQuery.not(clause))));
    }

    /** The deepest tree that can be created is answered even on a small stack, with which the tests run. */
    @ParameterizedTest
    @MethodSource("wrappings")
    void deepestTreesAreAnswered(UnaryOperator<CableQuery> wrapping) throws IOException {
        List<CableQuery> made = new ArrayList<>(List.of(CableQuery.word("police")));
        String refusal = assertThrows(IllegalArgumentException.class, () -> {
                    while (made.size() < 1_000) {
                        made.add(wrapping.apply(made.get(made.size() - 1)));
                    }
                })
                .getMessage();
        assertTrue(refusal.contains("deeper than"), refusal);
        CableQuery deepest = made.get(made.size() - 1);
        for (Unit unit : Unit.values()) {
            rich().search(SearchRequest.of(deepest).unit(unit).facet(Dimension.TAGS, 3));
        }
        rich().mark("06A1", deepest);
        assertFalse(deepest.toString().isEmpty());
    }

    @Test
    void costlyPatternsCountAsSeveralClauses() {
        for (String pattern :
                List.of("ab*a????????", "a" + "bcde".repeat(12) + "~2", "governmet~2", "a*-b*", "/a(a|b)*a(.){6}/")) {
            String query = numbered(50, " OR ").replaceAll("w[0-9]+", Matcher.quoteReplacement(pattern));
            assertTrue(
                    CableQuery.parse(query).issues().stream()
                            .anyMatch(issue -> issue.message().contains("the rest is left out")),
                    pattern);
        }
        assertEquals(
                List.of(),
                CableQuery.parse("anti-tr* human-righ* OR corrupt* OR /organi[sz]ation/")
                        .issues());
    }

    @Test
    void phraseIsRefusedIfTooManyWordsFitAPatternInIt() throws IOException {
        try (SmallIndex index = new SmallIndex(folder).add(cable("06A1", "Words", numbered(1_001, " ")));
                CableSearcher searcher = index.searcher()) {
            assertEquals(1, searcher.search(SearchRequest.of("w0-w1*")).total());
            assertEquals(List.of(), searcher.search(SearchRequest.of("w0-w1*")).issues());
            SearchResults refused = searcher.search(SearchRequest.of("w0-w*"));
            assertEquals(0, refused.total());
            assertEquals(
                    List.of("more than 1000 words fit w*, too many for a phrase; write more of its letters"),
                    refused.issues().stream().map(QueryIssue::message).toList());
            assertEquals(
                    List.of(Optional.empty()),
                    searcher.search(SearchRequest.of("\"w0 w*\"")).issues().stream()
                            .map(QueryIssue::suggestion)
                            .toList(),
                    "what is refused is not suggested either");
        }
    }

    @Test
    void refusedPhraseIsNotSearchedForInSubjectOrHeadingsEither() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("06A1", "w0-w1 of the subject", numbered(1_001, " ")))
                        .add(cable("06B1", "Other", "w0-w1"));
                CableSearcher searcher = index.searcher()) {
            for (Unit unit : Unit.values()) {
                SearchResults refused =
                        searcher.search(SearchRequest.of("w0-w*").unit(unit));
                assertEquals(0, refused.total());
                assertEquals(1, refused.issues().size());
            }
            assertEquals(List.of("06A1"), find(searcher, CableQuery.parse("subject:w0-w*")));
        }
    }

    /** A pattern that every word fits only asks whether there is a word. It must not read the terms. */
    @Test
    void patternThatEveryWordFitsReadsNoTerms() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("06A1", "", numbered(20_000, " "), "-- --", "x"))
                        .add(cable("06B1", "", "-- --"));
                CableSearcher searcher = index.searcher()) {
            SearchRequest some = SearchRequest.of("text:/.*[0-9]/");
            assertEquals(List.of("06A1"), SmallIndex.find(searcher, some));
            long readingWords = bytes(searcher, some);
            for (String pattern : List.of("/.*/", "/(.*){20}/", "/.+/", "/.*.*.*/")) {
                SearchRequest every = SearchRequest.of("text:" + pattern);
                assertEquals(2, searcher.search(every.unit(Unit.PARAGRAPH)).total());
                assertEquals(List.of("06A1"), SmallIndex.find(searcher, every));
                long few = bytes(searcher, every);
                assertTrue(
                        few * 4 < readingWords,
                        few + " bytes for " + every.query() + ", " + readingWords + " for some words");
            }
        }
    }

    private static long bytes(CableSearcher searcher, SearchRequest request) throws IOException {
        long before = Work.bytes();
        searcher.search(request.limit(0));
        return Work.bytes() - before;
    }

    /** The words, patterns and names of these queries become many more clauses than Lucene allows in one query. */
    static List<String> many() {
        return List.of(
                IntStream.range(0, 8)
                        .mapToObj(i -> "aaa" + (char) ('a' + i) + "~2")
                        .collect(Collectors.joining(" OR ")),
                numbered(2_000, " OR "),
                numbered(480, " OR ").replace("w", "people:w"),
                IntStream.range(0, 1_500).mapToObj(i -> "\"w" + i + " x\"").collect(Collectors.joining(" OR ")),
                IntStream.range(0, 40)
                        .mapToObj(i -> "a" + (char) ('a' + i % 26) + "*")
                        .collect(Collectors.joining(" ")),
                IntStream.range(0, 40).mapToObj(i -> "aaaa-a*").collect(Collectors.joining(" OR ")),
                IntStream.range(0, 40).mapToObj(i -> "people:mohamed~2").collect(Collectors.joining(" OR ")),
                "(NOT w1 NOT w2) ".repeat(240),
                "(w1 w2 OR (w3 OR (".repeat(49) + "w4" + ")".repeat(98),
                "para:(".repeat(20) + numbered(400, " OR ") + ")".repeat(20),
                "marking:S/NF/REL/UK ".repeat(400),
                "police-".repeat(900) + "x");
    }

    @ParameterizedTest
    @MethodSource("many")
    void largeQueriesThrowNothing(String query) throws IOException {
        QueryLimits wide = QueryLimits.DEFAULT
                .maxLength(1 << 20)
                .maxDepth(75)
                .maxClauses(1_000)
                .leadingWildcards(true);
        CableSearcher searcher = rich();
        for (QueryLimits limits : List.of(QueryLimits.DEFAULT, wide)) {
            ParsedQuery parsed = CableQuery.parse(query, limits);
            for (Unit unit : Unit.values()) {
                // Covers all pairs of limits, unit and order, in half as many searches as all combinations would take.
                boolean byScore = limits.equals(wide) == (unit == Unit.CABLE);
                searcher.search(SearchRequest.of(parsed)
                        .unit(unit)
                        .sort(byScore ? Sort.RELEVANCE : Sort.OLDEST)
                        .facet(Dimension.TAGS, 3)
                        .select(Dimension.ORIGIN, "Embassy Phnom Penh"));
            }
            searcher.mark("06A1", parsed.query());
            searcher.batch(List.of(parsed), 1, result -> assertEquals(List.of(), failures(result)));
        }
    }

    @Test
    void anyNumberOfValuesMayBeSelected() throws IOException {
        SearchRequest request = SearchRequest.of("*:*");
        for (int i = 0; i < 1_200; i++) {
            request = request.select(Dimension.TAGS, "T" + i).exclude(Dimension.PEOPLE, "P" + i);
        }
        assertEquals(0, rich().search(request).total());
        assertEquals(0, rich().search(request.unit(Unit.PARAGRAPH)).total());
        assertEquals(1, rich().search(request.select(Dimension.TAGS, "PHUM")).total());
    }

    private static List<String> failures(BatchResult result) {
        return result.issues().stream()
                .map(QueryIssue::message)
                .filter(message -> message.contains("cannot be answered"))
                .toList();
    }

    @TempDir
    private static Path richFolder;

    private static SmallIndex richIndex;
    private static CableSearcher richSearcher;

    /** An index with many words that are near each other, and many spellings. */
    private static CableSearcher rich() throws IOException {
        if (richSearcher == null) {
            richIndex = new SmallIndex(richFolder);
            String words = IntStream.range(0, 26 * 26 * 8)
                    .mapToObj(i -> "a" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676))
                    .collect(Collectors.joining(" "));
            List<PersonMention> people = IntStream.range(0, 300)
                    .mapToObj(i -> PersonMention.of(
                            "Moham" + "aeiou".charAt(i % 5) + (char) ('a' + i / 5 % 26) + "d " + "w" + i, List.of(0)))
                    .toList();
            richIndex.add(cable("06B1", "Police", "Police and w1 w2 w w."));
            richIndex.add(cable("06A1", "Words", words, "w1 w2")
                    .tags(List.of(tag("PHUM", "Human Rights")))
                    .entities(Entities.NONE.people(people)));
            richSearcher = richIndex.searcher();
        }
        return richSearcher;
    }

    @AfterAll
    static void close() throws IOException {
        if (richSearcher != null) {
            richSearcher.close();
            richIndex.close();
        }
    }

    private static SearchResults search(String query) throws IOException {
        rich().search(SearchRequest.of(query).unit(Unit.PARAGRAPH).facet(Dimension.TAGS, 3));
        return rich().search(SearchRequest.of(query).facet(Dimension.TAGS, 3));
    }

    private static List<String> find(CableSearcher searcher, ParsedQuery query) throws IOException {
        return SmallIndex.find(searcher, SearchRequest.of(query));
    }
}
