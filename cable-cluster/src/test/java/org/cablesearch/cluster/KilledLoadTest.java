// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.AddSummary;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.junit.jupiter.api.Test;

/**
 * Kills a load at random moments with signal 9, and runs it again. Does so twice, or twenty times with {@code
 * -Dcables.long=true}.
 */
class KilledLoadTest {

    private static final int KILLS = Boolean.getBoolean("cables.long") ? 20 : 2;
    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int CABLES = 800;
    private static final int BETWEEN_COMMITS = 40;

    /** The process to kill: adds the same cables in the same order, and reports how many are committed. */
    static final class Load {

        private Load() {}

        public static void main(String[] args) throws IOException {
            try (CableIndex index = ClusterIndex.connect(URI.create(args[0]), args[1])) {
                for (int number = 0; number < CABLES; number++) {
                    index.add(NumberedCables.cable(number));
                    if ((number + 1) % BETWEEN_COMMITS == 0) {
                        index.commit();
                        System.out.println(number + 1);
                    }
                }
            }
        }
    }

    @Test
    void committedCablesSurviveAndTheSameLoadAddsTheRest() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            String name = TestNode.indexName();
            int committed = killed(name, 1 + random.nextInt(CABLES / BETWEEN_COMMITS - 2), random.nextInt(50));
            try (CableSearcher searcher = ClusterSearcher.connect(TestNode.uri(), name)) {
                long found = searcher.count(CableQuery.all());
                assertTrue(found >= committed, "seed " + SEED + ": " + found + " of at least " + committed);
            }
            try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
                AddSummary summary = index.addAll(NumberedCables.upTo(CABLES), 2);
                assertEquals(CABLES, summary.added() + summary.unchanged());
                assertTrue(summary.unchanged() >= committed, summary.toString());
            }
            try (CableSearcher searcher = ClusterSearcher.connect(TestNode.uri(), name);
                    Stream<Hit> hits = searcher.stream(
                            SearchRequest.of(CableQuery.all()).sort(Sort.ID).snippets(0))) {
                assertEquals(
                        NumberedCables.upTo(CABLES).map(Cable::id).sorted().toList(),
                        hits.map(Hit::id).toList());
            }
        }
    }

    /**
     * Runs a load until it has committed {@code commits} times, kills it a little later, and returns how many committed
     * cables it has reported.
     */
    private static int killed(String name, int commits, long milliseconds) throws Exception {
        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Load.class.getName(),
                        TestNode.uri().toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int committed = 0;
        try (BufferedReader output = load.inputReader(StandardCharsets.UTF_8)) {
            for (int commit = 0; commit < commits; commit++) {
                committed = Integer.parseInt(output.readLine());
            }
            load.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            load.destroyForcibly().waitFor();
        }
        return committed;
    }

    /** The class path for the load, which also has the modules that these tests have on the module path. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                List.of(
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path", ""),
                        "target/test-classes"));
    }
}
