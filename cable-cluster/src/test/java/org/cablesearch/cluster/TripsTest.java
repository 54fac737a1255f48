// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts the requests that a search takes, since each costs a trip through the network. */
class TripsTest {

    @TempDir
    private static Path folder;

    private static CableSearcher embedded;
    private static CountingNode node;
    private static CableSearcher cluster;

    @BeforeAll
    static void addSamples() throws IOException {
        embedded = SampleCables.inFolder(folder);
        String name = TestNode.indexName();
        ClusterOptions shards = ClusterOptions.DEFAULT.shards(3);
        try (CableIndex index = ClusterIndex.connect(List.of(TestNode.uri()), name, shards)) {
            index.addAll(SampleCables.all().stream());
        }
        node = CountingNode.before(TestNode.uri());
        cluster = ClusterSearcher.connect(node.uri(), name);
    }

    @AfterAll
    static void close() throws IOException {
        embedded.close();
        cluster.close();
        node.close();
    }

    /**
     * The requests are that for the hits with total, facets and words; that for the version of the index, if another
     * page follows; and one for each step of counts that depend on each other.
     */
    @ParameterizedTest
    @CsvSource({
        "police, false, 3",
        "police, true, 4",
        "police corruption, true, 4",
        "tags:PHUM police, true, 4",
        "people:rashidi police, true, 5",
        "para:(police OR fish), true, 4",
        "polise corruptionn zebra, true, 7",
        "people:rashidim, true, 7",
    })
    void searchTakesFewRequests(String query, boolean hints, int maxTrips) throws IOException {
        SearchRequest request = SearchRequest.of(query)
                .hints(hints)
                .near(hints)
                .facet(Dimension.TAGS, 5)
                .facet(Dimension.ORIGIN, 5)
                .limit(3);
        node.trips().clear();
        SearchResults found = cluster.search(request);
        String trips = node.trips().stream()
                .map(trip -> trip.bytes() + " bytes for " + trip.name())
                .collect(Collectors.joining("\n"));
        assertTrue(node.trips().size() <= maxTrips, trips);
        SearchResults wanted = embedded.search(request);
        assertEquals(wanted.total(), found.total());
        assertEquals(wanted.facets(), found.facets());
        assertEquals(wanted.issues(), found.issues());
        assertEquals(wanted.hints(), found.hints());
    }
}
