// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.testing.RandomCables;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks properties that hold for any text and any tree. */
class QueryPropertiesTest {

    private static final QueryLimits WIDE = QueryLimits.DEFAULT
            .maxLength(1 << 20)
            .maxDepth(50)
            .maxClauses(1_000)
            .leadingWildcards(true);

    private static final List<String> TEXTS =
            QueryCase.all().map(QueryCase::text).toList();

    @Test
    void readsAnyText() {
        Seeds.each(1_500, seed -> assertIsRead(new RandomTrees(seed).text()));
    }

    @Test
    void readsEveryPrefixOfAQuery() {
        for (String text : TEXTS) {
            for (int end = 0; end <= text.length(); end++) {
                assertIsRead(text.substring(0, end));
            }
        }
    }

    @Test
    void readsChangedQueries() {
        Seeds.each(1_500, seed -> assertIsRead(changed(seed)));
    }

    @Test
    void readsEveryPrintedTreeAgain() {
        Seeds.each(1_500, seed -> {
            CableQuery tree = new RandomTrees(seed).next(3);
            ParsedQuery read = CableQuery.parse(tree.toString(), WIDE);
            assertEquals(tree, read.query(), tree::toString);
            assertEquals(List.of(), read.issues(), tree::toString);
        });
    }

    @Test
    void answersAnyTextAndAnyTree(@TempDir Path folder) throws IOException {
        RandomCables cables = new RandomCables(1);
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.generate(cables::next).limit(50));
        }
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            Seeds.each(100, seed -> {
                String text = seed % 2 == 0 ? new RandomTrees(seed).text() : changed(seed);
                assertIsAnswered(searcher, CableQuery.parse(text).query());
                assertIsAnswered(searcher, CableQuery.fromLucene(text).query());
                assertIsAnswered(searcher, new RandomTrees(seed).next(2));
            });
        }
    }

    private static void assertIsAnswered(CableSearcher searcher, CableQuery query) {
        for (Unit unit : Unit.values()) {
            assertDoesNotThrow(
                    () -> searcher.search(SearchRequest.of(query).unit(unit).limit(2)), () -> unit + ": " + query);
        }
    }

    /** Reads a text in both syntaxes, then prints the trees and reads them again. */
    static void assertIsRead(String text) {
        for (ParsedQuery parsed : List.of(CableQuery.parse(text), CableQuery.fromLucene(text))) {
            for (QueryIssue issue : parsed.issues()) {
                assertTrue(
                        issue.place().end() <= text.length() && !issue.message().isBlank(),
                        () -> issue + " of " + text);
            }
            String printed = parsed.query().toString();
            assertEquals(parsed.query(), CableQuery.parse(printed, WIDE).query(), text);
        }
    }

    private static String changed(long seed) {
        Random random = new Random(seed);
        RandomTrees pieces = new RandomTrees(seed);
        StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(4));
            text.replace(from, to, random.nextBoolean() ? pieces.text() : "");
        }
        return text.toString();
    }
}
