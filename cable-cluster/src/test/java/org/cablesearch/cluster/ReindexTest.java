// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;

/** A change that arrives while an index is rebuilt is not lost. */
class ReindexTest {

    private final String name = TestNode.indexName();
    private final Cluster cluster = new Cluster(List.of(TestNode.uri()), ClusterOptions.DEFAULT);
    private final Cable first = Cable.builder("06POST1").subject("first").build();
    private final Cable late = Cable.builder("06POST2").subject("late").build();
    private final Cable changed = first.toBuilder().subject("changed").build();

    /** As if the lock had not waited for a change that another writer had begun, which adds or replaces a cable. */
    @Test
    void lateChangeKeepsTheOldIndex() throws IOException {
        add(first);
        for (Cable change : List.of(late, changed)) {
            AtomicBoolean isDone = new AtomicBoolean();
            try (CountingNode node = CountingNode.before(TestNode.uri(), (request, body, onward) -> {
                boolean isCopied = request.startsWith("DELETE /_search/point_in_time");
                if (isCopied && !isDone.getAndSet(true)) {
                    lock(false);
                    add(change);
                    lock(true);
                }
                return Optional.of(onward.ask());
            })) {
                ClusterException e = assertThrows(ClusterException.class, () -> reindex(node.uri()));
                assertTrue(e.getMessage().contains("was changed while it was copied"), e.getMessage());
            }
        }
        reindex(TestNode.uri());
        try (CableSearcher searcher = ClusterSearcher.connect(TestNode.uri(), name)) {
            assertEquals(Optional.of(late), searcher.cable(late.id()));
            assertEquals(Optional.of(changed), searcher.cable(first.id()));
        }
    }

    /** A shard still has changes under way. */
    @Test
    void nothingIsCopiedUntilChangesThatHaveBegunAreMade() throws IOException {
        add(first);
        String unfinished = """
                {"acknowledged": true, "shards_acknowledged": false, "indices": [{"name": "x", "blocked": false}]}""";
        try (CountingNode node = CountingNode.before(TestNode.uri(), (request, body, onward) -> {
            CountingNode.Answer answer = onward.ask();
            boolean isLock = request.contains("/_block/write");
            return Optional.of(isLock ? CountingNode.Answer.of(200, unfinished) : answer);
        })) {
            ClusterException e = assertThrows(ClusterException.class, () -> reindex(node.uri()));
            assertTrue(e.getMessage().contains("did not block all changes"), e.getMessage());
            assertTrue(node.trips().stream().noneMatch(trip -> trip.name().contains("point_in_time")));
        }
        add(late);
    }

    private void lock(boolean locked) throws IOException {
        cluster.put("/" + name + "-1/_settings", Json.object().put("index.blocks.write", locked));
    }

    private void add(Cable cable) throws IOException {
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            index.addAll(Stream.of(cable));
        }
    }

    private void reindex(URI node) throws IOException {
        ClusterIndex.reindex(List.of(node), name, ClusterOptions.DEFAULT, Progress.NONE);
    }
}
