// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cablesearch.cluster.node.ThreeNodes;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the nodes of a cluster of three one after the other with signal 9, while cables are added and searched for.
 * Runs in {@code .ci/long}.
 */
@EnabledIfSystemProperty(named = "cables.long", matches = "true")
@Timeout(1200)
class KilledNodesTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int CABLES = 6_000;
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void noCableIsLostOrDuplicatedAndNoAnswerIsWrong() throws Exception {
        try (ThreeNodes cluster = ThreeNodes.start(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ClusterOptions options = ClusterOptions.DEFAULT.shards(2);
            Load load = new Load(cluster, options, threads);
            Future<Integer> searches = threads.submit(() -> search(cluster, options, load));
            killOneAfterTheOther(cluster, load);
            load.await(CABLES);
            assertTrue(searches.get() > KILLS, "searches continued");
            try (CableSearcher searcher = ClusterSearcher.connect(cluster.uris(), "cables", options)) {
                assertEquals(CABLES, searcher.count(CableQuery.all()));
                try (Stream<Hit> hits = searcher.stream(
                        SearchRequest.of(CableQuery.all()).sort(Sort.ID).snippets(0))) {
                    List<String> ids = hits.map(Hit::id).toList();
                    assertEquals(
                            NumberedCables.upTo(CABLES).map(Cable::id).sorted().toList(), ids);
                }
                for (int number = 0; number < CABLES; number += 97) {
                    Cable cable = NumberedCables.cable(number);
                    assertEquals(cable, searcher.cable(cable.id()).orElseThrow());
                }
            }
        }
    }

    /** Adds cables in its own thread, and knows how many are committed. */
    private static final class Load {

        private final AtomicInteger committed = new AtomicInteger();
        private final Future<?> end;

        Load(ThreeNodes cluster, ClusterOptions options, ExecutorService threads) {
            end = threads.submit(() -> run(cluster, options));
        }

        private Void run(ThreeNodes cluster, ClusterOptions options) throws IOException {
            try (CableIndex index = ClusterIndex.connect(cluster.uris(), "cables", options)) {
                for (int number = 0; number < CABLES; number++) {
                    index.add(NumberedCables.cable(number));
                    if ((number + 1) % 100 == 0) {
                        index.commit();
                        committed.set(number + 1);
                    }
                }
            }
            return null;
        }

        int committed() {
            return committed.get();
        }

        boolean continues() {
            return !end.isDone();
        }

        /** Waits until this many cables are committed. Throws the exception with which the load ended, if it did. */
        void await(int cables) throws InterruptedException, ExecutionException {
            while (committed.get() < Math.min(cables, CABLES)) {
                Thread.sleep(10);
                if (end.state() == Future.State.FAILED) {
                    end.get();
                }
            }
        }
    }

    /**
     * Kills a node at several points of the load, and restarts it after a while, so that there is always a majority.
     */
    private static void killOneAfterTheOther(ThreeNodes cluster, Load load) throws Exception {
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            load.await(CABLES * kill / (KILLS + 2));
            int node = random.nextInt(3);
            cluster.kill(node);
            load.await(load.committed() + 200);
            cluster.restart(node);
            cluster.awaitGreen();
        }
    }

    /**
     * Checks that committed cables are found, no matter what happens to the nodes, and returns the number of searches.
     */
    private static int search(ThreeNodes cluster, ClusterOptions options, Load load) throws Exception {
        int searches = 0;
        load.await(1);
        try (CableSearcher searcher = ClusterSearcher.connect(cluster.uris(), "cables", options)) {
            for (; load.continues(); searches++) {
                int before = load.committed();
                searcher.refresh();
                long found = searcher.count(CableQuery.parse("first").query());
                assertTrue(found >= before, found + " of at least " + before);
                assertEquals(1, searcher.search("id:06A" + (before - 1)).total());
            }
        }
        return searches;
    }
}
