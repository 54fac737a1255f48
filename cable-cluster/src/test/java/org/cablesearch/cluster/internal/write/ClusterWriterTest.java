// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.cablesearch.cluster.ClusterIndex;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;

class ClusterWriterTest {

    private final String name = TestNode.indexName();

    @Test
    void onlyAnAdditionCreatesTheIndex() throws IOException {
        Cable cable = Cable.builder("06POST1").document("a.tel").build();
        Cluster cluster = new Cluster(List.of(TestNode.uri()), ClusterOptions.DEFAULT);
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            index.commit();
            index.merge();
            assertFalse(index.delete(cable.id()));
            assertFalse(index.delete(cable.key()));
            assertEquals(Optional.empty(), cluster.find("/" + name + "-1"));
            index.add(cable);
            assertTrue(index.delete(cable.id()));
        }
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            index.add(cable);
        }
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            assertTrue(index.delete(cable.id()), "an index that another writer has created");
        }
    }

    /** Another thread is asking the cluster for a refresh, without which no search finds the documents of an id. */
    @Test
    void deletionWaitsUntilSearchesSeeTheDocument() throws Exception {
        AtomicReference<CableIndex> open = new AtomicReference<>();
        AtomicReference<Boolean> deleted = new AtomicReference<>();
        AtomicBoolean isSecond = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                CountingNode node = CountingNode.before(TestNode.uri(), (request, body, onward) -> {
                    if (request.contains("/_refresh") && !isSecond.getAndSet(true)) {
                        deleted.set(deleted(thread, open.get(), "06POST2"));
                    }
                    return Optional.of(onward.ask());
                });
                CableIndex index = ClusterIndex.connect(node.uri(), name)) {
            open.set(index);
            for (String id : List.of("06POST1", "06POST2")) {
                index.add(Cable.builder(id).document("a.tel").build());
            }
            assertTrue(index.delete("06POST1"));
            assertEquals(true, deleted.get());
        }
    }

    private static boolean deleted(ExecutorService thread, CableIndex index, String id) throws IOException {
        try {
            return thread.submit(() -> index.delete(id)).get();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
