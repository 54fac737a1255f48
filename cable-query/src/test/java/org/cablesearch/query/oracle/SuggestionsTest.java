// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks every suggestion for random queries with clauses of all kinds and with mistakes, and compares what it finds with
 * what was said of it. An oracle that looks at every cable counts.
 */
class SuggestionsTest {

    private static final int CABLES = 40;
    private static final int INDEXES = 3;
    private static final int QUERIES = 300;
    private static final int MIN_SUGGESTIONS = 100;

    private static final Set<CableField> NAMES = Set.of(CableField.PEOPLE, CableField.SIGNER, CableField.CLASSIFIER);

    private static final List<String> MISTAKES = List.of(
            "zebra",
            "subject:zebra",
            "tags:PHUN",
            "people:Lundi",
            "people:\"Mark Tayler\"",
            "orgs:bnak",
            "people:(crokcer OR zebra)",
            "tags:(PHUM KWNM)",
            "level:secrte",
            "level:[S TO C]",
            "date:[2007 TO 2006]",
            "date:2006 TO 2007",
            "date:>=2006",
            "caption:SIPDSI",
            "role:SUMARY",
            "precedence:FLSH",
            "sbject:police",
            "title:police",
            "id:06POST",
            "cites:99GONE1",
            "*olice",
            "subject:*olice",
            "\"police rep*\"",
            "text:\"polic* report\"",
            "polise?",
            "in 2006",
            "August 2006",
            "agosto 2006",
            "2006-09-01",
            "PHUM",
            "SIPDIS",
            "NOT police",
            "ceasefire",
            "cease-fire",
            "cease fire",
            "\"cease fire\"");

    private static final List<String> COMPOUNDS =
            List.of("The ceasefire holds.", "Police of the cease-fire.", "Cease fire!");

    @TempDir
    Path folder;

    @Test
    void findsWhatWasSaidOfIt() {
        Seeds.each(INDEXES, seed -> {
            int asked = asked(seed);
            assertTrue(asked >= MIN_SUGGESTIONS, asked + " suggestions");
        });
    }

    private int asked(long seed) throws IOException {
        List<Cable> cables = new ArrayList<>(new SmallCables(seed, CABLES).all());
        for (String text : COMPOUNDS) {
            cables.add(
                    SmallIndex.cable("06TRUCE" + cables.size(), "Truce", text).build());
        }
        Path archive = folder.resolve("i" + seed);
        try (CableIndex index = CableIndex.open(archive)) {
            index.addAll(cables.stream());
        }
        BruteForceSearch slow = new BruteForceSearch(cables);
        Questions questions = new Questions(seed, cables, SmallCables.WORDS);
        Random random = new Random(seed);
        int asked = 0;
        try (CableSearcher searcher = CableSearcher.open(archive)) {
            for (int i = 0; i < QUERIES; i++) {
                ParsedQuery query = CableQuery.parse(text(questions, random));
                SearchRequest request = questions
                        .request(CableQuery.all())
                        .withQuery(query)
                        .hints(true)
                        .any(random.nextInt(5) == 0);
                SearchResults results = searcher.search(request);
                for (QueryHint hint : results.hints()) {
                    asked += assertFinds(any -> count(searcher, slow, any), request, hint);
                }
                for (QueryIssue issue : results.issues()) {
                    asked += assertFinds(any -> count(searcher, slow, any), request, issue);
                }
            }
        }
        return asked;
    }

    private static String text(Questions questions, Random random) {
        return Stream.generate(() -> random.nextInt(3) == 0
                        ? MISTAKES.get(random.nextInt(MISTAKES.size()))
                        : misspelt(questions.tree(random.nextInt(2)).toString(), random))
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(" "));
    }

    /** A text that often lacks a letter. */
    private static String misspelt(String text, Random random) {
        int at = random.nextInt(2 * text.length());
        return at < text.length() && Character.isLowerCase(text.charAt(at))
                ? text.substring(0, at) + text.substring(at + 1)
                : text;
    }

    private static int assertFinds(Counter counter, SearchRequest request, QueryHint hint) throws IOException {
        if (hint.suggestion().isEmpty()) {
            return 0;
        }
        SearchRequest better =
                request.withQuery(CableQuery.parse(hint.suggestion().get()));
        assertTrue(hint.count() > 0, hint.toString());
        assertEquals(
                counter.count(better),
                hint.count(),
                () -> hint + " for " + request.parsed().text());
        return 1;
    }

    /** The count of an issue is of all cables or paragraphs, whatever the request selects. */
    private static int assertFinds(Counter counter, SearchRequest request, QueryIssue issue) throws IOException {
        if (issue.suggestion().isEmpty() || issue.place().isEmpty()) {
            return 0;
        }
        String better = issue.suggestion().get();
        SearchRequest alone = SearchRequest.of(better).unit(request.unit());
        String about = issue + " for " + request.parsed().text();
        long found = counter.count(alone);
        assertTrue(found > 0, about);
        Matcher said = Pattern.compile(Pattern.quote(better) + " finds (\\d+)").matcher(issue.message());
        if (said.find()) {
            assertEquals(String.valueOf(found), said.group(1), about);
        }
        String mended = request.parsed().text().substring(0, issue.place().start())
                + better
                + request.parsed().text().substring(issue.place().end());
        assertTrue(leaves(CableQuery.parse(mended)).containsAll(leaves(CableQuery.parse(better))), about);
        return 1;
    }

    /** Names of people are counted by a search of their own, since the oracle knows one spelling of a name. */
    private static long count(CableSearcher searcher, BruteForceSearch slow, SearchRequest request) throws IOException {
        boolean named = leaves(request.parsed()).stream()
                .anyMatch(clause -> clause instanceof CableQuery.Leaf leaf && NAMES.contains(leaf.field()));
        return named
                ? searcher.search(request.hints(false).exactTotal(true)).total()
                : slow.hits(request).size();
    }

    @FunctionalInterface
    private interface Counter {
        long count(SearchRequest request) throws IOException;
    }

    private static List<CableQuery> leaves(ParsedQuery query) {
        return query.places().keySet().stream()
                .filter(clause -> clause instanceof CableQuery.Leaf || clause instanceof CableQuery.Range)
                .toList();
    }
}
