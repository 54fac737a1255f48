// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.StubNode;
import org.cablesearch.cluster.internal.http.Timer;
import org.junit.jupiter.api.Test;

/** A state of the index that nobody searches for a while is kept until it is closed. */
class PointInTimeTest {

    private static final int RENEWALS = 3;

    /** Sleeps as often as it is let through, however long it should. */
    private static final class Gate implements Timer {

        private final Semaphore passes = new Semaphore(RENEWALS);
        private final CountDownLatch asleep = new CountDownLatch(RENEWALS + 1);
        private final CountDownLatch isInterrupted = new CountDownLatch(1);

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            asleep.countDown();
            try {
                passes.acquire();
            } catch (InterruptedException e) {
                isInterrupted.countDown();
                throw e;
            }
        }
    }

    @Test
    void isRenewedUntilClosed() throws IOException, InterruptedException {
        Gate gate = new Gate();
        try (StubNode node = StubNode.start((exchange, request) -> {
                    String path = exchange.getRequestURI().getPath();
                    String hits = "{\"_shards\":{\"total\":1,\"successful\":1},\"hits\":{\"hits\":[]}}";
                    StubNode.answer(exchange, 200, path.endsWith("/point_in_time") ? "{\"pit_id\":\"7\"}" : hits);
                });
                Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT)) {
            PointInTime time = PointInTime.of(cluster, "cables", Optional::empty, gate);
            gate.asleep.await();
            time.close();
            gate.isInterrupted.await();
            List<String> renewals = node.requests().stream()
                    .filter(request -> request.startsWith("POST /_search "))
                    .toList();
            assertEquals(RENEWALS, renewals.size());
            assertTrue(
                    renewals.stream()
                            .allMatch(request -> request.contains("\"pit\":{\"id\":\"7\",\"keep_alive\":\"1m\"}")),
                    renewals.getFirst());
            assertTrue(node.requests().getLast().startsWith("DELETE /_search/point_in_time"));
        }
    }
}
