// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.PausesOnly;
import org.cablesearch.cluster.internal.http.StubNode;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.junit.jupiter.api.Test;

/** A merge of four shards that takes as long as a test says. */
class MergeTest {

    private static final int SHARDS = 4;

    private final PausesOnly timer = new PausesOnly();
    private final AtomicInteger merged = new AtomicInteger();
    /** The change that a copy needs next, as far as the cluster has noted. */
    private final AtomicInteger noted = new AtomicInteger(9);

    /** Whether every other answer comes from copies that are not merged yet. */
    private boolean uneven;

    private final AtomicInteger asked = new AtomicInteger();
    private long size = 10_000_000;
    private String ended = "{\"completed\":true,\"response\":{\"_shards\":{\"failures\":[]}}}";
    private int status = 200;

    /** One more shard is merged with each request for the state of the task, and the task ends with the last. */
    private StubNode node() throws IOException {
        return StubNode.start((exchange, request) -> {
            String path = exchange.getRequestURI().toString();
            if (path.endsWith("_segments")) {
                int done = uneven && asked.getAndIncrement() % 2 == 0 ? 0 : merged.get();
                String shards = IntStream.range(0, SHARDS)
                        .mapToObj(i ->
                                "\"%d\":[{\"segments\":{\"_0\":{\"num_docs\":%d},\"_1\":{\"num_docs\":5,\"size_in_bytes\":%d}}}]"
                                        .formatted(i, i < done ? 45 : 5, size))
                        .collect(Collectors.joining(","));
                StubNode.answer(exchange, 200, "{\"indices\":{\"cables-1\":{\"shards\":{" + shards + "}}}}");
            } else if (path.contains("_stats")) {
                StubNode.answer(
                        exchange,
                        200,
                        "{\"indices\":{\"cables-1\":{\"shards\":{\"0\":[{\"seq_no\":{\"max_seq_no\":8},\"retention_leases\":"
                                + "{\"leases\":[{\"retaining_seq_no\":9},{\"retaining_seq_no\":"
                                + noted.getAndIncrement()
                                + "}]}}]}}}}");
            } else if (path.startsWith("/_tasks/node:7")) {
                boolean isEnd = merged.incrementAndGet() >= SHARDS;
                StubNode.answer(exchange, isEnd ? status : 200, isEnd ? ended : "{\"completed\":false}");
            } else {
                StubNode.answer(exchange, 200, "{\"task\":\"node:7\"}");
            }
        });
    }

    private boolean merge(StubNode node, List<Double> shares) throws IOException {
        try (Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT)) {
            return new Merge(new NamedIndex(cluster, "cables"), timer).run((done, share) -> shares.add(share));
        }
    }

    @Test
    void tellsHowMuchIsMergedUntilTheTaskEnds() throws IOException {
        List<Double> shares = new ArrayList<>();
        try (StubNode node = node()) {
            assertTrue(merge(node, shares));
            assertEquals(SHARDS - 1, timer.pauses().size());
            assertEquals(
                    List.of(true, true, true),
                    shares.stream().map(share -> share > 0 && share < 1).toList());
            assertFalse(merge(node, shares), "all is merged");
        }
    }

    @Test
    void neverTellsLessThanBefore() throws IOException {
        uneven = true;
        List<Double> shares = new ArrayList<>();
        try (StubNode node = node()) {
            assertTrue(merge(node, shares));
        }
        assertEquals(SHARDS - 1, shares.size());
        assertEquals(shares.stream().sorted().toList(), shares);
    }

    @Test
    void waitsUntilNoCopyNeedsTheJson() throws IOException {
        noted.set(6);
        size = 10;
        try (StubNode node = node()) {
            assertTrue(merge(node, new ArrayList<>()));
            assertEquals(6, noted.get(), "a small index");
        }
        size = 10_000_000;
        merged.set(0);
        timer.pauses().clear();
        try (StubNode node = node()) {
            assertTrue(merge(node, new ArrayList<>()));
            assertEquals(3 + SHARDS - 1, timer.pauses().size());
            assertEquals(10, noted.get());
            assertEquals(
                    1,
                    node.requests().stream()
                            .filter(sent -> sent.contains("_flush"))
                            .count());
        }
    }

    @Test
    void aTaskThatIsLostWithItsNodeIsNoFailure() throws IOException {
        status = 404;
        ended = "{\"error\":{\"type\":\"resource_not_found_exception\"}}";
        try (StubNode node = node()) {
            assertTrue(merge(node, new ArrayList<>()));
        }
    }

    @Test
    void aFailureOfAShardIsTold() throws IOException {
        ended =
                "{\"completed\":true,\"response\":{\"_shards\":{\"failures\":[{\"reason\":{\"reason\":\"no space\"}}]}}}";
        try (StubNode node = node()) {
            ClusterException e = assertThrows(ClusterException.class, () -> merge(node, new ArrayList<>()));
            assertTrue(
                    e.getMessage().contains("could not merge the segments of \"cables\": no space; "), e.getMessage());
        }
    }
}
