// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Known cables rank about as high in the cluster's answers as in those of the embedded engine. */
class ClusterRankingTest {

    /** Questions about real cables, which are kept outside the project because the cables are not ours. */
    private static final Path REAL = Path.of(
            "..",
            "cable-query",
            "src",
            "test",
            "resources",
            "org",
            "cablesearch",
            "query",
            "internal",
            "compile",
            "golden-queries.tsv");

    private static final double MIN_SHARE = 0.95;
    private static final int MAX_RANK = 20;

    /** A question, and the cables that answer it. */
    private record KnownItem(String query, Set<String> ids) {}

    @TempDir
    Path folder;

    /** With {@code -Dcables.long=true} also the real cables: loading them twice takes longer than any other test. */
    static Stream<Archive> archives() {
        return Archive.atHand().filter(archive -> archive == Archive.FICTIONAL || Boolean.getBoolean("cables.long"));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void knownCablesRankAsHighAsInTheEmbeddedEngine(Archive archive) throws IOException {
        List<Cable> cables = SampleCables.of(archive.texts());
        List<KnownItem> items =
                items(archive == Archive.REAL ? REAL : archive.folder().resolve("questions.tsv"));
        String name = TestNode.indexName();
        try (CableIndex index = CableIndex.open(folder);
                CableIndex cluster = ClusterIndex.connect(TestNode.uri(), name)) {
            index.addAll(cables.stream());
            cluster.addAll(cables.stream());
        }
        try (CableSearcher embedded = CableSearcher.open(folder);
                CableSearcher cluster = ClusterSearcher.connect(TestNode.uri(), name)) {
            double wanted = meanReciprocalRank(embedded, items);
            double found = meanReciprocalRank(cluster, items);
            assertTrue(found >= MIN_SHARE * wanted, archive + ": " + found + ", embedded " + wanted);
        }
    }

    private static double meanReciprocalRank(CableSearcher searcher, List<KnownItem> items) throws IOException {
        double sum = 0;
        for (KnownItem item : items) {
            List<String> ids =
                    searcher
                            .search(SearchRequest.of(item.query())
                                    .limit(MAX_RANK)
                                    .snippets(0))
                            .hits()
                            .stream()
                            .map(Hit::id)
                            .toList();
            for (int rank = 0; rank < ids.size(); rank++) {
                if (item.ids().contains(ids.get(rank))) {
                    sum += 1.0 / (rank + 1);
                    break;
                }
            }
        }
        return sum / items.size();
    }

    private static List<KnownItem> items(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(part -> new KnownItem(part[1], Set.of(part[2].split(" "))))
                    .toList();
        }
    }
}
