// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.cluster.node.ThreeNodes;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.oracle.Oracle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asks the cluster random questions about random cables, and compares its answers with an oracle that looks at every
 * cable. With {@code -Dcables.long=true} it asks 600 questions, of three nodes.
 */
class ClusterOracleTest {

    private static final int CABLES = 60;
    private static final boolean LONG = Boolean.getBoolean("cables.long");
    private static final int QUESTIONS = LONG ? 200 : 30;

    private static final ClusterOptions SHARDS = ClusterOptions.DEFAULT.shards(4);

    @TempDir
    private static Path folder;

    private static Optional<ThreeNodes> three = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        three = LONG ? Optional.of(ThreeNodes.start(folder)) : Optional.empty();
    }

    @AfterAll
    static void stop() throws IOException {
        if (three.isPresent()) {
            three.get().close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersLikeTheOracle(long seed) throws IOException {
        List<Cable> cables = Oracle.cables(seed, CABLES);
        String name = TestNode.indexName();
        List<URI> nodes = three.map(ThreeNodes::uris).orElseGet(() -> List.of(TestNode.uri()));
        try (CableIndex index = ClusterIndex.connect(nodes, name, SHARDS)) {
            // Every third cable is replaced.
            List<Cable> before = Oracle.cables(-seed, CABLES);
            for (int i = 0; i < CABLES; i += 3) {
                index.add(before.get(i));
            }
            index.commit();
            index.addAll(cables.stream());
        }
        try (CableSearcher searcher = ClusterSearcher.connect(nodes, name, SHARDS)) {
            new Oracle(seed, cables).ask(searcher, QUESTIONS, 3);
        }
    }
}
