package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Path PAGE = Path.of("..", "docs", "query-language.md");
    private static final Pattern COLUMNS = Pattern.compile(" {2,}");

    /** A line of a block, in its columns. */
    private record Example(List<String> columns) {

        private String query() {
            return columns.get(0);
        }

        @Override
        public String toString() {
            return String.join(" | ", columns);
        }
    }

    static List<Example> queries() {
        return blocks("query");
    }

    static List<Example> same() {
        return blocks("same");
    }

    static List<Example> mistakes() {
        return blocks("mistakes");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsAsManyAsThePageSays(Example example, Path index) throws IOException {
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
    void meansTheSame(Example example) {
        assertEquals(
                CableQuery.parse(example.columns().get(1)).query(),
                CableQuery.parse(example.query()).query());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isSaidToBeWrong(Example example, Path index) throws IOException {
        try (CableSearcher searcher = CableSearcher.open(index)) {
            List<QueryIssue> issues = searcher.search(example.query()).issues();
            assertFalse(issues.isEmpty());
            Optional<String> suggestion = issues.get(0).suggestion();
            assertEquals(example.columns().stream().skip(1).findFirst(), suggestion);
        }
    }

    @Test
    void thePageHasExamples() {
        assertTrue(queries().size() > 50);
        assertTrue(queries().stream()
                        .filter(example -> example.columns().get(1).equals("0"))
                        .count()
                <= 3);
    }

    private static List<Example> blocks(String kind) {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        try {
            for (String line : Files.readAllLines(PAGE)) {
                if (line.startsWith("```")) {
                    inside = line.equals("```" + kind);
                } else if (inside) {
                    examples.add(new Example(List.of(COLUMNS.split(line.strip()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }
}
