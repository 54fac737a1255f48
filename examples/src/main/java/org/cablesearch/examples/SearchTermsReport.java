package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;

/**
 * Says of each line of a file of queries how much it finds, and how much nothing else finds: {@code SearchTermsReport INDEX
 * FILE}.
 *
 * <p>This is the report that reviewers make to agree on search terms: a term with many hits and few of its own can go.
 */
public final class SearchTermsReport {

    private SearchTermsReport() {}

    /** Prints a line each query, and what is wrong with it below. */
    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[1])).stream()
                .filter(line -> !line.isBlank())
                .toList();
        System.out.println("cables  paragraphs  unique  query");
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            searcher.batch(lines.stream().map(CableQuery::parse).toList(), 0, result -> {
                System.out.printf(
                        Locale.ROOT,
                        "%6d  %10d  %6d  %s%n",
                        result.total(),
                        result.paragraphs(),
                        result.unique(),
                        lines.get(result.index()));
                result.issues()
                        .forEach(issue -> System.out.println("        " + issue.message()
                                + issue.suggestion()
                                        .map(meant -> "; did you mean " + meant + "?")
                                        .orElse("")));
            });
        }
    }
}
