// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.PausesOnly;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.search.RemoteSearcher;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checks the exceptions for requests that a cluster cannot answer, and that no changes are lost. */
class FailureTest {

    private static final URI NODE = TestNode.uri();

    private final String name = TestNode.indexName();
    private final Cluster cluster = new Cluster(List.of(NODE), ClusterOptions.DEFAULT);

    @Test
    void missingIndexIsReported() {
        CableIndexException e = assertThrows(CableIndexException.class, () -> ClusterSearcher.connect(NODE, name));
        assertEquals(CableIndexException.Reason.NOT_AN_INDEX, e.reason());
        assertEquals("there is no index \"" + name + "\" in the cluster at " + NODE, e.problem());
    }

    @Test
    void indexOfAnotherProgramIsReported() throws IOException {
        cluster.put("/" + name, Json.object());
        for (Opening opening : List.<Opening>of(ClusterIndex::connect, ClusterSearcher::connect)) {
            CableIndexException e = assertThrows(CableIndexException.class, () -> opening.connect(NODE, name));
            assertEquals(CableIndexException.Reason.NOT_AN_INDEX, e.reason());
            assertEquals(
                    "\"" + name + "\" in the cluster at " + NODE + " is not an index of cables; use another name",
                    e.getMessage());
        }
    }

    private interface Opening {
        AutoCloseable connect(URI address, String name) throws IOException;
    }

    /** The engine blocks an index in the same way when a disk is nearly full. */
    @Test
    void nearlyFullDisksAreReported() throws IOException {
        try (CableIndex index = ClusterIndex.connect(NODE, name)) {
            index.addAll(NumberedCables.upTo(5));
            lock(true);
            ClusterException e = assertThrows(ClusterException.class, () -> index.add(NumberedCables.cable(5)));
            assertEquals(Reason.READ_ONLY, e.reason());
            assertTrue(e.getMessage().contains("; free disk space on the nodes, or add a node"), e.getMessage());
            lock(false);
            index.add(NumberedCables.cable(5));
        }
        assertEquals(6, count());
    }

    private void lock(boolean locked) throws IOException {
        cluster.put(
                "/" + name + "/_settings",
                Json.object().put("index.blocks.read_only_allow_delete", locked ? Boolean.TRUE : null));
    }

    /** If one of two shards is on no node, the index must not answer from the other alone. */
    @Test
    void missingShardsAreReported() throws IOException {
        ClusterOptions shards = ClusterOptions.DEFAULT.shards(2);
        try (CableIndex index = ClusterIndex.connect(List.of(NODE), name, shards)) {
            index.addAll(NumberedCables.upTo(20));
        }
        try (CableSearcher searcher = new RemoteSearcher(new NamedIndex(new PausesOnly().cluster(NODE), name))) {
            loseAShard();
            SearchRequest request = SearchRequest.of("first").facet(Dimension.LEVEL, 3);
            for (Asking asking : List.<Asking>of(
                    () -> searcher.count(CableQuery.all()),
                    () -> searcher.search(request),
                    () -> searcher.stream(request).count(),
                    () -> searcher.search(SearchRequest.of("id:06A7")))) {
                ClusterException e = assertThrows(ClusterException.class, asking::ask);
                assertEquals(Reason.UNAVAILABLE, e.reason(), e.getMessage());
            }
        }
    }

    private interface Asking {
        Object ask() throws IOException;
    }

    /** Deletes the files of a shard without the engine's knowledge, so that no node has the shard. */
    private void loseAShard() throws IOException {
        cluster.post("/" + name + "/_close", Json.object());
        String uuid = cluster.get("/" + name + "/_settings")
                .values()
                .iterator()
                .next()
                .at("/settings/index/uuid")
                .asString();
        TestNode.deleteShard(uuid, 0);
        cluster.post("/" + name + "/_open?wait_for_active_shards=0", Json.object());
        cluster.get("/_cluster/health/" + name + "?timeout=30s&wait_for_active_shards=1");
    }

    private long count() throws IOException {
        try (CableSearcher searcher = ClusterSearcher.connect(NODE, name)) {
            return searcher.count(CableQuery.all());
        }
    }

    /** A closed index, one behind two names and one in the way are each told in a sentence that says what to do. */
    @Test
    void oddIndexesAreReported() throws IOException {
        try (CableIndex index = ClusterIndex.connect(NODE, name)) {
            index.addAll(NumberedCables.upTo(2));
            index.commit();
            cluster.post("/" + name + "-1/_close", Json.object());
            for (Asking asking : List.<Asking>of(() -> ClusterSearcher.connect(NODE, name), () -> {
                return index.add(NumberedCables.cable(2));
            })) {
                ClusterException e = assertThrows(ClusterException.class, asking::ask);
                assertTrue(e.getMessage().endsWith("; open the index: POST /NAME/_open"), e.getMessage());
            }
            cluster.post("/" + name + "-1/_open", Json.object());
        }
        String other = TestNode.indexName();
        cluster.put("/" + other + "-1", Json.object());
        try (CableIndex index = ClusterIndex.connect(NODE, other)) {
            CableIndexException e = assertThrows(CableIndexException.class, () -> index.add(NumberedCables.cable(1)));
            assertEquals(CableIndexException.Reason.NOT_EMPTY, e.reason());
            assertTrue(e.problem().endsWith("an index \"" + other + "-1\" that is not behind \"" + other + "\""));
        }
        cluster.put("/" + other + "-1/_alias/" + name, Json.object());
        CableIndexException e = assertThrows(CableIndexException.class, () -> ClusterSearcher.connect(NODE, name));
        assertTrue(e.problem().contains("is an alias of several indexes: "), e.problem());
    }

    @AfterEach
    void close() {
        cluster.close();
    }
}
