// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.InvalidRequestException;
import org.cablesearch.query.ResultsJson;
import org.cablesearch.query.SearchRequest;

/**
 * Answers the query string of an address, as a server does: {@code SearchEndPoint INDEX QUERYSTRING}.
 *
 * <p>A query string takes every option of a search, and the answer has every key. All that is wrong is told at once.
 */
public final class SearchEndPoint {

    private SearchEndPoint() {}

    /** Prints the answer, or what is wrong with the options. */
    public static void main(String[] args) throws IOException {
        Usage.require("SearchEndPoint INDEX QUERYSTRING", args);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            System.out.println(ResultsJson.of(searcher.search(SearchRequest.parse(options(args[1])))));
        } catch (InvalidRequestException e) {
            e.issues().forEach(issue -> System.out.println(issue.option().orElseThrow() + ": " + issue.message()));
        }
    }

    private static Map<String, List<String>> options(String query) {
        return Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> URLDecoder.decode(pair + (pair.contains("=") ? "" : "="), StandardCharsets.UTF_8)
                        .split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }
}
