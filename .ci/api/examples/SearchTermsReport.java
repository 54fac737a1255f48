// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;

/**
 * Reports, for each query in a file, how many cables it finds and how many only this query finds:
 * {@code SearchTermsReport INDEX FILE}.
 *
 * <p>Reviewers use such a report to agree on search terms: a term with many hits but few unique ones can be dropped.
 */
public final class SearchTermsReport {

    private SearchTermsReport() {}

    /** Prints one line per query, followed by its issues. */
    public static void main(String[] args) throws IOException {
        Usage.require("SearchTermsReport INDEX FILE", args);
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
                result.issues().forEach(issue -> System.out.println("        " + issue.message()));
            });
        }
    }
}
