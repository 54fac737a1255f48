// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryCase;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {

    /** The maximum number of bytes that reading a query may allocate. */
    private static final long MAX_BYTES = 128L << 20;

    private static final QueryLimits TIGHT =
            QueryLimits.DEFAULT.maxLength(20).maxDepth(3).maxClauses(4).leadingWildcards(true);

    static Stream<QueryCase> cases() {
        return QueryCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheCase(QueryCase example) {
        ParsedQuery parsed = CableQuery.parse(example.text());
        assertEquals(example.tree(), parsed.query().toString());
        assertEquals(
                example.issues(), parsed.issues().stream().map(QueryCase::print).toList());
    }

    @Test
    void leavesOutClausesBeyondTheLimits() {
        assertReads(
                TIGHT,
                "a b c d e f g h i j k l",
                "a AND b AND c AND d",
                "8-9 the query is longer than 4 words, of which a pattern counts as ten or more; the rest is left out",
                "20-23 the query is longer than 20 characters; the rest is left out");
        assertReads(
                TIGHT,
                "a \"b c d\" e",
                "a AND \"b c d\"",
                "10-11 the query is longer than 4 words, of which a pattern counts as ten or more; the rest is left out");
        assertReads(
                TIGHT,
                "b a-b-c-d e",
                "b",
                "2-9 the query is longer than 4 words, of which a pattern counts as ten or more; the rest is left out");
        assertReads(
                TIGHT,
                "a OR bcdf~1 OR c OR",
                "a",
                "5-11 the query is longer than 4 words, of which a pattern counts as ten or more; the rest is left out");
        assertReads(TIGHT, "a (((b)))", "a AND b");
        assertReads(
                TIGHT,
                "a ((((b)))) c",
                "a AND NOT *:* AND c",
                "5-6 this is nested deeper than 3 levels and is left out");
        assertReads(
                QueryLimits.DEFAULT.maxLength(20).maxDepth(3).maxClauses(50).leadingWildcards(true),
                "*olice",
                "*olice");
    }

    /** At the default limits, and on the small stack that the tests are run with: what is searched reads back as itself. */
    @Test
    void survivesAnyDepth() {
        for (String open : List.of("(", "NOT ", "-(", "para:(", "text:", "tags:(", "a OR (", "a (NOT ")) {
            for (int depth : new int[] {49, 50, 51, 3_000}) {
                for (String close : List.of("", ")".repeat(depth))) {
                    CableQuery query =
                            CableQuery.parse(open.repeat(depth) + "b" + close).query();
                    ParsedQuery again = CableQuery.parse(query.toString());
                    assertEquals(query, again.query(), () -> open + depth);
                    assertEquals(List.of(), again.issues(), () -> open + depth);
                }
            }
        }
    }

    @Test
    void reportsAtMostTwentyIssues() {
        assertEquals(20, CableQuery.parse("x:a ".repeat(100)).issues().size());
    }

    @Test
    void readsTheLongestQueriesWithoutMuchWork() {
        String letters = IntStream.range(0, 5_000).mapToObj(i -> "w" + i % 10).collect(Collectors.joining(" "));
        for (String text : List.of(
                letters,
                "x".repeat(5_000),
                "/".repeat(16_000),
                "/\\/ ".repeat(4_000),
                "\"".repeat(16_000),
                "a-".repeat(8_000),
                "a.".repeat(8_000) + ":",
                "id:06 a ".repeat(2_000),
                "[a TO ".repeat(2_700),
                "a~".repeat(8_000),
                "\\".repeat(16_000),
                "/[a-z]{1,900}/ ".repeat(1_000),
                "/(a|b)*a(a|b){40}/ ".repeat(800),
                "p*a??????????????????????? ".repeat(600),
                "*:*".repeat(5_000),
                "(a OR ".repeat(2_700))) {
            long bytes = Work.bytes(() -> CableQuery.parse(text).query().toString());
            assertTrue(bytes < MAX_BYTES, () -> text.substring(0, 20) + "… took " + bytes + " bytes");
        }
    }

    private static void assertReads(QueryLimits limits, String text, String tree, String... issues) {
        ParsedQuery parsed = CableQuery.parse(text, limits);
        assertEquals(tree, parsed.query().toString());
        assertEquals(
                List.of(issues), parsed.issues().stream().map(QueryCase::print).toList());
    }
}
