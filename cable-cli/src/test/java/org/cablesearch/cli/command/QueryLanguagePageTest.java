// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of the page on the query language. */
@ExtendWith(SampleIndex.class)
class QueryLanguagePageTest {

    static List<QueryExample> queries() {
        return QueryExample.inBlocks("query");
    }

    static List<QueryExample> same() {
        return QueryExample.inBlocks("same");
    }

    static List<QueryExample> mistakes() {
        return QueryExample.inBlocks("mistakes");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsAsManyCablesAsThePageSays(QueryExample example, Path index) throws IOException {
        assertEquals(3, example.columns().size(), "a query, a number, a meaning");
        ParsedQuery parsed = CableQuery.parse(example.query());
        assertEquals(List.of(), parsed.issues());
        assertEquals(parsed.query(), CableQuery.parse(parsed.query().toString()).query());
        try (CableSearcher searcher = CableSearcher.open(index)) {
            assertEquals(Long.parseLong(example.columns().get(1)), searcher.count(parsed.query()));
        }
    }

    @ParameterizedTest
    @MethodSource("same")
    void bothQueriesMeanTheSame(QueryExample example) {
        assertEquals(
                CableQuery.parse(example.columns().get(1)).query(),
                CableQuery.parse(example.query()).query());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsReportedWithItsReplacement(QueryExample example, Path index) throws IOException {
        try (CableSearcher searcher = CableSearcher.open(index)) {
            List<QueryIssue> issues = searcher.search(example.query()).issues();
            assertFalse(issues.isEmpty());
            Optional<String> suggestion = issues.get(0).suggestion();
            assertEquals(example.columns().stream().skip(1).findFirst(), suggestion);
        }
    }

    @Test
    void pageHasExamples() {
        assertTrue(queries().size() > 50);
        assertTrue(queries().stream()
                        .filter(example -> example.columns().get(1).equals("0"))
                        .count()
                <= 3);
    }
}
