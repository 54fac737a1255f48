// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.StubNode;
import org.cablesearch.cluster.internal.schema.ClusterSchema;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;

/** Tests when waiting changes are sent, with a clock that a test advances. */
class ClusterWriterTest {

    private final List<Runnable> due = new ArrayList<>();
    private boolean busy;

    private void answer(HttpExchange exchange, int request) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("_mapping")) {
            StubNode.answer(exchange, 200, "{\"cables-1\":{\"mappings\":{\"_meta\":" + ClusterSchema.meta() + "}}}");
        } else if (path.endsWith("_mget")) {
            StubNode.answer(exchange, 200, "{\"docs\":[{\"found\":false}]}");
        } else {
            StubNode.answer(
                    exchange,
                    busy ? 400 : 200,
                    "{\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"status\":201}}]}");
        }
    }

    private static long bulks(StubNode node) {
        return node.requests().stream()
                .filter(request -> request.contains("_bulk"))
                .count();
    }

    @Test
    void changesAreSentInTimeEvenIfNoMoreAreAdded() throws IOException {
        try (StubNode node = StubNode.start(this::answer)) {
            ClusterWriter writer = writer(node);
            writer.add(cable("06ONE1"), "");
            writer.add(cable("06TWO2"), "");
            assertEquals(0, bulks(node));
            assertEquals(1, due.size());
            busy = true;
            due.removeFirst().run();
            assertEquals(1, bulks(node));
            assertEquals(1, due.size(), "a failure is tried again");
            busy = false;
            due.removeFirst().run();
            assertEquals(2, bulks(node));
            assertTrue(node.requests().getLast().contains("06TWO2"));
            assertEquals(0, due.size());
            writer.add(cable("06TWO3"), "");
            writer.discard();
            due.removeFirst().run();
            assertEquals(2, bulks(node), "nothing is sent after a rollback");
        }
    }

    private ClusterWriter writer(StubNode node) {
        Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT);
        return new ClusterWriter(new NamedIndex(cluster, "cables"), ClusterOptions.DEFAULT, due::add);
    }

    private static Cable cable(String id) {
        return Cable.builder(id).subject("Ferry").build();
    }
}
