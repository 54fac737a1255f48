// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;
import org.cablesearch.query.CableQueries;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.Hit;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tests writing to a node: upserts, deletes, versions and reindexing. */
class ClusterIndexTest {

    private static final Cable FIRST =
            Cable.builder("06POST1").subject("police").build();
    private static final Cable OTHER = Cable.builder("06POST1").subject("navy").build();

    private final String name = TestNode.indexName();
    private final Cluster cluster = new Cluster(List.of(TestNode.uri()), ClusterOptions.DEFAULT);

    private CableIndex index() throws IOException {
        return ClusterIndex.connect(TestNode.uri(), name);
    }

    private CableSearcher searcher() throws IOException {
        return ClusterSearcher.connect(TestNode.uri(), name);
    }

    private static List<Cable> random(long seed, int count) {
        RandomCables random = new RandomCables(seed);
        return Stream.generate(random::next).limit(count).toList();
    }

    private long count(String query) throws IOException {
        try (CableSearcher searcher = searcher()) {
            return searcher.search(SearchRequest.of(query).exactTotal(true)).total();
        }
    }

    @Test
    void sameContentIsSkippedAndNewContentReplaces() throws IOException {
        try (CableIndex index = index()) {
            assertEquals(Outcome.ADDED, index.add(FIRST, "one").outcome());
            assertEquals(Outcome.UNCHANGED, index.add(FIRST, "two").outcome());
            AddResult replaced = index.add(OTHER, "two");
            assertEquals(Outcome.REPLACED, replaced.outcome());
            assertEquals(Optional.of("one"), replaced.replacedSource());
            index.commit();
            assertEquals(Optional.of("two"), index.add(FIRST, "three").replacedSource());
        }
        assertEquals(1, count("*:*"));
        assertEquals(1, count("police"));
        try (CableIndex index = index()) {
            AddResult later = index.add(OTHER, "four");
            assertEquals(Outcome.REPLACED, later.outcome());
            assertEquals(Optional.empty(), later.replacedSource());
        }
        assertEquals(0, count("police"));
    }

    @Test
    void searchesSeeOnlyCommittedCables() throws IOException {
        try (CableIndex index = index()) {
            index.add(Cable.builder("06POST2").build());
            index.commit();
            try (CableSearcher searcher = searcher()) {
                assertFalse(searcher.refresh());
                index.add(FIRST);
                assertEquals(0, searcher.search("police").total());
                index.commit();
                assertEquals(1, searcher.search("police").total());
                assertTrue(searcher.refresh());
                assertFalse(searcher.refresh());
            }
            assertTrue(index.delete("06POST1"));
            assertFalse(index.delete("06POST1"));
            index.commit();
        }
        assertEquals(0, count("police"));
    }

    @Test
    void theDocumentsOfOneNumberAreOneEachAndDeletedTogether() throws IOException {
        try (CableIndex index = index()) {
            Cable number = Cable.builder("1976BATHUR00012")
                    .canonicalId("76BATHURST12")
                    .origin("Embassy Bathurst")
                    .subject("Groundnuts")
                    .build();
            index.add(number.toBuilder().document("a.tel").build());
            index.add(number.toBuilder().document("b.tel").build());
            index.add(number.toBuilder().document("a.tel").build());
            index.commit();
            try (CableSearcher searcher = searcher()) {
                assertEquals(2, searcher.search("groundnuts").total());
                assertEquals(2, searcher.search("id:76BANJUL12 origin:banjul").total());
                assertEquals(2, searcher.cables("76 Banjul 12").size());
                for (Hit hit : searcher.search("groundnuts").hits()) {
                    assertEquals(
                            hit.document(),
                            searcher.cable(hit.key()).orElseThrow().document());
                }
                assertEquals(
                        2,
                        searcher.thread("76BANJUL12", 9).orElseThrow().cables().size());
            }
            CableKey first = new CableKey("1976BATHUR00012", Optional.of("a.tel"));
            assertTrue(index.delete(first));
            assertFalse(index.delete(first));
            index.add(number.toBuilder().document("c.tel").subject("Wheat").build());
            index.commit();
            assertEquals(1, count("groundnuts"));
            try (CableSearcher searcher = searcher()) {
                CableQuery wheat = CableQuery.parse("wheat").query();
                assertEquals(1, CableQueries.delete(index, searcher, wheat));
            }
            assertTrue(index.delete("1976BATHUR00012"));
            assertFalse(index.delete("1976BATHUR00012"));
            index.commit();
        }
        assertEquals(0, count("groundnuts"));
    }

    /** Each bulk of a writer arrives a second time after everything else, as one that a network has held up does. */
    @Test
    void copyOfARequestThatArrivesLateChangesNothing() throws IOException {
        try (CountingNode node = CountingNode.before(TestNode.uri())) {
            try (CableIndex index = ClusterIndex.connect(node.uri(), name)) {
                index.add(FIRST);
                index.add(NumberedCables.cable(1));
                index.commit();
                index.add(OTHER);
                index.commit();
                assertTrue(index.delete(NumberedCables.cable(1).id()));
            }
            for (CountingNode.Trip trip : node.trips()) {
                if (trip.name().contains("_bulk")) {
                    cluster.lines(
                            "/" + name + "/_bulk?refresh=true",
                            List.of(trip.body().getBytes(UTF_8)));
                }
            }
        }
        assertEquals(1, count("*:*"));
        assertEquals(1, count("navy"));
        try (CableIndex index = index()) {
            assertEquals(Outcome.ADDED, index.add(NumberedCables.cable(1)).outcome());
        }
        assertEquals(2, count("*:*"));
    }

    @Test
    void deletionsNeedOneRefresh() throws IOException {
        try (CableIndex index = index()) {
            index.addAll(NumberedCables.upTo(300));
        }
        try (CountingNode node = CountingNode.before(TestNode.uri())) {
            try (CableIndex index = ClusterIndex.connect(node.uri(), name)) {
                for (int i = 0; i < 50; i++) {
                    assertTrue(index.delete("06A" + i));
                }
            }
            assertEquals(
                    1,
                    node.trips().stream()
                            .filter(trip -> trip.name().contains("_refresh"))
                            .count());
        }
        assertEquals(250, count("*:*"));
    }

    @Test
    void manyThreadsShareRequests() throws IOException {
        int cables = 2_000;
        try (CountingNode node = CountingNode.before(TestNode.uri())) {
            try (CableIndex index = ClusterIndex.connect(node.uri(), name)) {
                assertEquals(
                        cables, index.addAll(NumberedCables.upTo(cables), 1).added());
            }
            assertTrue(node.trips().size() < cables, node.trips().size() + " requests");
        }
    }

    @Test
    void rollbackKeepsWhatWasAcknowledged() throws IOException {
        CableIndex index = index();
        index.add(FIRST);
        index.commit();
        index.add(OTHER);
        index.rollback();
        index.rollback();
        index.close();
        CableIndexException e = assertThrows(CableIndexException.class, () -> index.add(OTHER));
        assertEquals(Reason.CLOSED, e.reason());
        cluster.post("/" + name + "/_refresh", Json.object());
        assertEquals(0, count("police"));
        assertEquals(1, count("navy"));
    }

    @Test
    void firstChangeCreatesTheIndex() throws IOException {
        index().close();
        CableIndexException e = assertThrows(CableIndexException.class, this::searcher);
        assertEquals(Reason.NOT_AN_INDEX, e.reason());
        assertEquals(
                "there is no index \"" + name + "\" in the cluster at " + TestNode.uri()
                        + "; add cables with ClusterIndex.connect, or check the name",
                e.getMessage());
    }

    @Test
    void indexOfAnotherProgramIsNotTouched() throws IOException {
        cluster.put("/" + name, Json.object());
        CableIndexException e = assertThrows(CableIndexException.class, this::index);
        assertEquals(Reason.NOT_AN_INDEX, e.reason());
        assertThrows(CableIndexException.class, this::searcher);
        assertThrows(IllegalArgumentException.class, () -> ClusterIndex.connect(TestNode.uri(), "Not A Name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables", "record"})
    void indexOfANewerVersionIsNotTouched(String entry) throws IOException {
        try (CableIndex index = index()) {
            index.add(random(5, 1).getFirst());
        }
        ObjectNode newer = Json.object();
        newer.putObject("_meta").put("cables", 1).put("record", 1).put(entry, 999);
        cluster.put("/" + name + "/_mapping", newer);
        for (Executable use : List.<Executable>of(
                this::index,
                this::searcher,
                () -> ClusterIndex.reindex(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT, Progress.NONE))) {
            CableIndexException e = assertThrows(CableIndexException.class, use);
            assertEquals(Reason.NEWER_VERSION, e.reason());
            assertEquals(
                    "the index \"" + name + "\" in the cluster at " + TestNode.uri()
                            + " was written by a newer cables; update the program",
                    e.getMessage());
        }
    }

    @Test
    void closedIndexThrows() throws IOException {
        CableIndex index = index();
        index.close();
        index.close();
        assertEquals(
                Reason.CLOSED,
                assertThrows(CableIndexException.class, () -> index.add(FIRST)).reason());
    }

    @Test
    void indexOfAnotherVersionIsRefusedUntilReindexed() throws IOException {
        List<Cable> cables = random(5, 50);
        try (CableIndex index = index()) {
            index.addAll(cables.stream());
        }
        ObjectNode old = Json.object();
        old.putObject("_meta").put("cables", 0).put("record", 1).put("analyzers", "old");
        cluster.put("/" + name + "/_mapping", old);
        assertEquals(
                Reason.OTHER_VERSION,
                assertThrows(CableIndexException.class, this::index).reason());
        assertEquals(
                Reason.OTHER_VERSION,
                assertThrows(CableIndexException.class, this::searcher).reason());

        List<Long> reported = new ArrayList<>();
        RebuildReport report = ClusterIndex.reindex(
                List.of(TestNode.uri()), name, ClusterOptions.DEFAULT, (done, share) -> reported.add(done));
        assertEquals(50, report.kept());
        assertEquals(List.of(), report.problems());
        assertEquals(50, reported.getLast());
        try (CableSearcher searcher = searcher()) {
            for (Cable cable : cables) {
                assertEquals(cable, searcher.cable(cable.id()).orElseThrow());
            }
        }
        try (CableIndex index = index()) {
            assertEquals(Outcome.UNCHANGED, index.add(cables.get(0)).outcome());
        }
    }

    @Test
    void failedReindexLeavesTheIndexUnchanged() throws IOException {
        try (CableIndex index = index()) {
            index.add(FIRST);
        }
        Progress failing = (done, share) -> {
            throw new IllegalStateException("enough");
        };
        assertThrows(
                IllegalStateException.class,
                () -> ClusterIndex.reindex(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT, failing));
        try (CableIndex index = index()) {
            assertEquals(Outcome.REPLACED, index.add(OTHER).outcome());
        }
        assertEquals(1, count("navy"));
        assertEquals(
                1,
                ClusterIndex.reindex(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT, Progress.NONE)
                        .kept());
    }

    @Test
    void reindexKeepsShardsSettingsAndAliases() throws IOException {
        ClusterOptions shards = ClusterOptions.DEFAULT.shards(3);
        try (CableIndex index = ClusterIndex.connect(List.of(TestNode.uri()), name, shards)) {
            index.add(FIRST);
        }
        cluster.put(
                "/" + name + "-1/_settings",
                Json.object().put("index.refresh_interval", "7s").put("index.max_result_window", 20_000));
        ObjectNode police = Json.object();
        police.putObject("filter").putObject("term").put("words", "polic");
        cluster.put("/" + name + "-1/_alias/" + name + "-police", police);
        assertEquals(
                1,
                ClusterIndex.reindex(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT, true, Progress.NONE)
                        .kept());
        JsonNode settings = cluster.get("/" + name + "-2/_settings").at("/" + name + "-2/settings/index");
        assertEquals("3", settings.path("number_of_shards").asString());
        assertEquals("0-1", settings.path("auto_expand_replicas").asString());
        assertEquals("7s", settings.path("refresh_interval").asString());
        assertEquals("20000", settings.path("max_result_window").asString());
        assertEquals(
                Set.of(name, name + "-police"),
                Set.copyOf(cluster.get("/" + name + "-2/_alias")
                        .at("/" + name + "-2/aliases")
                        .propertyNames()));
        assertEquals(
                police.path("filter"),
                cluster.get("/" + name + "-2/_alias").at("/" + name + "-2/aliases/" + name + "-police/filter"));
        assertTrue(
                cluster.get("/" + name + "-1/_alias")
                        .at("/" + name + "-1/aliases")
                        .isEmpty(),
                "kept");
        ClusterIndex.reindex(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT.shards(2), Progress.NONE);
        assertEquals(
                "2",
                cluster.get("/" + name + "/_settings")
                        .at("/" + name + "-3/settings/index/number_of_shards")
                        .asString());
        ClusterOptions named = ClusterOptions.DEFAULT.replicas(0).refreshInterval(Duration.ofSeconds(9));
        ClusterIndex.reindex(List.of(TestNode.uri()), name, named, Progress.NONE);
        JsonNode changed = cluster.get("/" + name + "/_settings").at("/" + name + "-4/settings/index");
        assertEquals("2", changed.path("number_of_shards").asString());
        assertEquals("false", changed.path("auto_expand_replicas").asString());
        assertEquals("0", changed.path("number_of_replicas").asString());
        assertEquals("9000ms", changed.path("refresh_interval").asString());
        assertTrue(cluster.find("/" + name + "-2").isEmpty());
        assertEquals(1, count("police"));
    }

    /** What the first attempt has copied is not sent again, unless it has changed; what was deleted since is removed. */
    @Test
    void reindexContinues() throws IOException {
        int count = 1_000;
        try (CableIndex index = index()) {
            index.addAll(NumberedCables.upTo(count));
        }
        AtomicInteger pages = new AtomicInteger();
        Progress failing = (done, share) -> {
            if (pages.incrementAndGet() > 2) {
                throw new IllegalStateException("enough");
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> ClusterIndex.reindex(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT, failing));
        cluster.post("/" + name + "-2/_refresh", Json.object());
        List<String> copied = new ArrayList<>();
        cluster.get("/" + name + "-2/_search?size=1000")
                .at("/hits/hits")
                .forEach(hit -> copied.add(hit.path("_id").asString()));
        assertTrue(copied.size() >= 200 && copied.size() < count, copied.size() + " copied");
        try (CableIndex index = index()) {
            assertTrue(index.delete(copied.get(0)));
            index.add(Cable.builder(copied.get(1)).subject("changed").build());
        }
        try (CountingNode node = CountingNode.before(TestNode.uri())) {
            RebuildReport report =
                    ClusterIndex.reindex(List.of(node.uri()), name, ClusterOptions.DEFAULT, Progress.NONE);
            assertEquals(new RebuildReport(count - 1, 0, List.of()), report);
            String sent = node.trips().stream()
                    .filter(trip -> trip.name().contains("_bulk"))
                    .map(CountingNode.Trip::body)
                    .collect(Collectors.joining());
            assertTrue(sent.contains("\"delete\":{\"_id\":\"" + copied.get(0) + "\""));
            assertTrue(sent.contains("\"index\":{\"_id\":\"" + copied.get(1) + "\""));
            assertFalse(sent.contains("\"" + copied.get(2) + "\""));
        }
        assertEquals(count - 1, count("*:*"));
        assertEquals(1, count("changed"));
    }

    /** As a reindex leaves it whose process is killed. */
    @Test
    void lockOfAReindexIsNotTakenForAFullDisk() throws IOException {
        try (CableIndex index = index()) {
            index.add(FIRST);
            index.commit();
            cluster.put("/" + name + "-1/_settings", Json.object().put("index.blocks.write", true));
            ClusterException e = assertThrows(ClusterException.class, () -> index.add(OTHER));
            assertEquals(ClusterException.Reason.READ_ONLY, e.reason());
            assertTrue(e.getMessage().endsWith("if that was stopped, reindex it again"), e.getMessage());
            ClusterIndex.reindex(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT, Progress.NONE);
            assertEquals(Outcome.REPLACED, index.add(OTHER).outcome());
        }
        assertEquals(1, count("navy"));
    }

    @Test
    void countsOverSeveralShardsAreExact() throws IOException {
        List<Cable> cables = random(6, 300);
        try (CableIndex index = ClusterIndex.connect(List.of(TestNode.uri()), name, ClusterOptions.DEFAULT.shards(3))) {
            index.addAll(cables.stream());
            index.merge();
        }
        try (CableSearcher searcher = searcher()) {
            SearchRequest request =
                    SearchRequest.of("*:*").facet(Dimension.PEOPLE, 2).facet(Dimension.TAGS, 30);
            SearchResults results = searcher.search(request);
            assertEquals(300, results.total());
            for (Dimension dimension : request.facets().keySet()) {
                for (FacetValue value : results.facets().get(dimension).values()) {
                    long held = searcher.search(SearchRequest.of("*:*")
                                    .select(dimension, value.value())
                                    .limit(0)
                                    .exactTotal(true))
                            .total();
                    assertEquals(held, value.count(), value.toString());
                }
            }
            assertTrue(results.issues().stream().map(QueryIssue::message).allMatch(text -> text.contains("shards")));
        }
    }
}
