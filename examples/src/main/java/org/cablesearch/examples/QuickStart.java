// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;

/** Reads cables from files, indexes and searches them: {@code QuickStart CABLES INDEX QUERY}. */
public final class QuickStart {

    private QuickStart() {}

    /** Indexes the cables of a file or folder, and prints the hits of a query. */
    public static void main(String[] args) throws IOException {
        Usage.require("QuickStart CABLES INDEX QUERY", args);
        index(Path.of(args[0]), Path.of(args[1]));
        SearchResults results = search(Path.of(args[1]), args[2]);
        System.out.println(results.total() + " cables");
        for (Hit hit : results.hits()) {
            System.out.println(hit.id() + " " + hit.subject());
        }
    }

    /** Adds cables to an index; cables that it already holds are skipped. */
    static void index(Path cables, Path folder) throws IOException {
        CableReader reader = CableReader.create();
        try (CableIndex index = CableIndex.open(folder);
                Stream<ReadResult> results = reader.read(cables)) {
            index.addAll(results.flatMap(QuickStart::accepted));
        }
    }

    /** The cable of a record; a record that is not a cable is reported and skipped. */
    private static Stream<Cable> accepted(ReadResult result) {
        return switch (result) {
            case ReadResult.Accepted accepted -> Stream.of(accepted.cable());
            case ReadResult.Rejected rejected -> {
                System.err.println(rejected.source() + ": " + rejected.problem().message());
                yield Stream.empty();
            }
        };
    }

    static SearchResults search(Path folder, String query) throws IOException {
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            return searcher.search(SearchRequest.of(query));
        }
    }
}
