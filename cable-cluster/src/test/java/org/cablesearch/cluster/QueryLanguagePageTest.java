// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.QueryIssue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of the page on the query language in the cluster. */
class QueryLanguagePageTest {

    private static final Path PAGE = Path.of("..", "docs", "query-language.md");
    private static final Pattern COLUMNS = Pattern.compile(" {2,}");

    private static CableSearcher searcher;

    @BeforeAll
    static void addSamples() throws IOException {
        searcher = SampleCables.inCluster();
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    static List<List<String>> queries() throws IOException {
        return block("query");
    }

    static List<List<String>> mistakes() throws IOException {
        return block("mistakes");
    }

    private static List<List<String>> block(String kind) throws IOException {
        List<List<String>> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                inside = line.equals("```" + kind);
            } else if (inside) {
                examples.add(List.of(COLUMNS.split(line.strip())));
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsTheNumberOnThePage(List<String> example) throws IOException {
        assertEquals(
                Long.parseLong(example.get(1)),
                searcher.count(CableQuery.parse(example.get(0)).query()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsReported(List<String> example) throws IOException {
        List<QueryIssue> issues = searcher.search(example.get(0)).issues();
        assertFalse(issues.isEmpty());
        assertEquals(example.stream().skip(1).findFirst(), issues.get(0).suggestion());
    }
}
