// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
     * The requests are: what the query looks up; the hits with total, facets and words; the paragraphs that are shown, with
     * counts that depend on nothing else; and one for each further step of counts that depend on each other. Near hits
     * take two more.
     */
    @ParameterizedTest
    @CsvSource({
        "police, false, 2",
        "police, true, 3",
        "police corruption, true, 3",
        "tags:PHUM police, true, 3",
        "people:rashidi police, true, 4",
        "para:(police OR fish), true, 2",
        "polise corruptionn zebra, true, 6",
        "people:rashidim, true, 5",
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

    /** Ten hits with snippets and facets, counted as they are sent: questions as text, answers compressed. */
    @Test
    void tenHitsTakeFewBytes() throws IOException {
        SearchRequest request = SearchRequest.of("police")
                .facet(Dimension.TAGS, 10)
                .facet(Dimension.PEOPLE, 10)
                .facet(Dimension.ORIGIN, 10);
        node.trips().clear();
        assertEquals(10, cluster.search(request).hits().size());
        assertEquals(2, node.trips().size());
        long bytes = node.trips().stream().mapToLong(CountingNode.Trip::bytes).sum();
        assertTrue(bytes < 25_000, bytes + " bytes");
    }

    /** A page of paragraphs costs what it holds, however many precede it, and those that score alike cost no more. */
    @ParameterizedTest
    @CsvSource({
        "tags:PHUM, RELEVANCE",
        "date:2006 OR date:2007, RELEVANCE",
        "subject:police, RELEVANCE",
        "police, RELEVANCE",
        "police OR fish OR tags:PHUM, RELEVANCE",
        "people:rashidi, RELEVANCE",
        "para:(police OR tags:PHUM), RELEVANCE",
        "police, NEWEST",
        "police, ID",
    })
    void everyPageOfParagraphsTakesTheSameRequests(String query, Sort sort) throws IOException {
        SearchRequest request = SearchRequest.of(query)
                .unit(Unit.PARAGRAPH)
                .sort(sort)
                .snippets(0)
                .exactTotal(true);
        SearchResults whole = cluster.search(request.limit(1_000));
        assertTrue(whole.total() > 4, query);
        List<Hit> hits = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        long first = 0;
        do {
            node.trips().clear();
            SearchRequest page = request.limit(2);
            SearchResults found = cluster.search(cursor.isPresent() ? page.after(cursor.get()) : page);
            assertEquals(whole.total(), found.total());
            first = first == 0 ? node.trips().size() : first;
            assertTrue(node.trips().size() <= first, node.trips().size() + " requests after " + hits.size() + " hits");
            assertTrue(node.trips().stream().allMatch(trip -> maxSize(trip) <= 4), query);
            hits.addAll(found.hits());
            cursor = found.next();
        } while (cursor.isPresent() && hits.size() <= whole.total());
        assertEquals(places(whole.hits()), places(hits));
        node.trips().clear();
        cluster.search(request.limit(0));
        assertTrue(node.trips().size() <= first, node.trips().size() + " requests");
    }

    private static String places(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.key() + "#" + hit.snippets().getFirst().paragraphIndex() + " " + hit.score())
                .collect(Collectors.joining("\n"));
    }

    /** The maximum number of cables that a search asks for. */
    private static long maxSize(CountingNode.Trip trip) {
        return trip.body()
                .lines()
                .map(line -> Json.parse(line))
                .filter(search -> search.toString().contains(ClusterFields.HEAD))
                .mapToLong(search -> search.path("size").asLong())
                .max()
                .orElse(0);
    }

    /** Queries of a batch share requests. */
    @Test
    void batchTakesFewRequests() throws IOException {
        List<ParsedQuery> queries = IntStream.range(0, 20)
                .mapToObj(i -> CableQuery.parse(i % 2 == 0 ? "police OR w" + i : "fis" + i + "*"))
                .toList();
        node.trips().clear();
        cluster.batch(queries, 5, result -> {});
        assertTrue(node.trips().size() <= 12, node.trips().size() + " requests");
    }

    /** Cables are read many at a time, each once. */
    @Test
    void readingCablesTakesFewRequests() throws IOException {
        List<Cable> wanted = SampleCables.all();
        List<CableKey> keys = new ArrayList<>(wanted.stream().map(Cable::key).toList());
        keys.add(new CableKey("06OSLO1", Optional.empty()));
        keys.add(keys.getFirst());
        List<Cable> read = new ArrayList<>();
        node.trips().clear();
        cluster.cables(keys, read::add);
        assertTrue(node.trips().size() <= 1 + wanted.size() / 50, node.trips().size() + " requests");
        assertEquals(wanted.size(), read.size());
        assertEquals(Set.copyOf(wanted), Set.copyOf(read));
    }

    /** What depends on nothing else is looked up in one request. */
    @Test
    void callsForOneCableTakeFewRequests() throws IOException {
        String id = "06PHNOMPENH2611";
        node.trips().clear();
        cluster.similar(id, 5);
        int similar = node.trips().size();
        cluster.thread(id, 100);
        int thread = node.trips().size() - similar;
        cluster.citations(id);
        int citations = node.trips().size() - similar - thread;
        assertTrue(similar <= 6 && thread <= 12 && citations <= 3, similar + ", " + thread + ", " + citations);
    }
}
