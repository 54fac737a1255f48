// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.PausesOnly;
import org.cablesearch.cluster.internal.http.StubNode;
import org.cablesearch.model.CableKey;
import org.junit.jupiter.api.Test;

/** The lookups of many threads share requests. */
class KnownCableLookupTest {

    private static final int THREADS = 20;

    private final PausesOnly timer = new PausesOnly();
    private final Patience patience = new Patience(timer, Duration.ofMinutes(1));
    private final CountDownLatch gathered = new CountDownLatch(1);

    /** Answers the first request once the other lookups wait. */
    private void answer(HttpExchange exchange, int request) throws IOException {
        try {
            gathered.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        StubNode.answer(
                exchange,
                200,
                "{\"docs\":[" + "{\"found\":true,\"_version\":7,\"fields\":{\"hash\":[\"h\"]}},".repeat(THREADS)
                        + "{\"found\":false}]}");
    }

    @Test
    void lookupsGatherWhileARequestIsUnderWay() throws Exception {
        List<Thread> started = new ArrayList<>();
        try (StubNode node = StubNode.start(this::answer);
                Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
                    started.add(new Thread(task));
                    return started.getLast();
                })) {
            KnownCableLookup cables = new KnownCableLookup(cluster, "cables", patience);
            List<Future<Optional<KnownCable>>> found = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                CableKey key = new CableKey("06A" + i, Optional.empty());
                found.add(threads.submit(() -> cables.find(key)));
                // The first request must be that of the first lookup alone.
                while (node.requests().isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            // All but the first, which sends the request, wait for the next one.
            while (started.stream().skip(1).anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            gathered.countDown();
            for (Future<Optional<KnownCable>> one : found) {
                assertEquals(7, one.get().orElseThrow().state().version());
            }
            assertEquals(2, node.requests().size());
            assertTrue(node.requests().getLast().contains("\"06A19\"")
                    || node.requests().getFirst().contains("\"06A19\""));
        }
    }

    /** Otherwise a cable whose shard is being moved to another node would be taken for a new one. */
    @Test
    void aCableWhoseShardIsOnNoNodeIsLookedUpAgain() throws IOException {
        String missing = "{\"_id\":\"A\",\"error\":{\"type\":\"no_shard_available_action_exception\",\"reason\":\"\"}}";
        StubNode.Script script = (exchange, request) -> StubNode.answer(
                exchange,
                200,
                request == 1
                        ? "{\"docs\":[" + missing + ",{\"found\":true,\"_version\":2}]}"
                        : request < 4
                                ? "{\"docs\":[" + missing + "]}"
                                : "{\"docs\":[{\"found\":true,\"_version\":3}]}");
        List<CableKey> keys = List.of(new CableKey("A", Optional.empty()), new CableKey("B", Optional.empty()));
        try (StubNode node = StubNode.start(script);
                Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT)) {
            Map<CableKey, KnownCable> found = new KnownCableLookup(cluster, "cables", patience).find(keys);
            assertEquals(3, found.get(keys.get(0)).state().version());
            assertEquals(2, found.get(keys.get(1)).state().version());
            assertEquals(3, timer.pauses().size());
            assertFalse(node.requests().getLast().contains("\"B\""));
        }
    }

    @Test
    void aCableOfAClosedIndexIsNotLookedUpAgain() throws IOException {
        String closed =
                "{\"docs\":[{\"_id\":\"A\",\"error\":{\"type\":\"index_closed_exception\",\"reason\":\"closed\"}}]}";
        List<CableKey> keys = List.of(new CableKey("A", Optional.empty()));
        try (StubNode node = StubNode.start(StubNode.answering(200, closed));
                Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT)) {
            KnownCableLookup cables = new KnownCableLookup(cluster, "cables", patience);
            ClusterException e = assertThrows(ClusterException.class, () -> cables.find(keys));
            assertTrue(e.getMessage().endsWith("; open the index: POST /NAME/_open"), e.getMessage());
            assertEquals(List.of(), timer.pauses());
        }
    }
}
