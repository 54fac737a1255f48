// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.oracle.Oracle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asks the cluster random questions about random cables, and compares its answers with an oracle that looks at every
 * cable. With {@code -Dcables.long=true} it asks more questions.
 */
class ClusterOracleTest {

    private static final int CABLES = 60;
    private static final int QUESTIONS = Boolean.getBoolean("cables.long") ? 80 : 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersLikeTheOracle(long seed) throws IOException {
        List<Cable> cables = Oracle.cables(seed, CABLES);
        String name = TestNode.indexName();
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            // Every third cable is replaced.
            List<Cable> before = Oracle.cables(-seed, CABLES);
            for (int i = 0; i < CABLES; i += 3) {
                index.add(before.get(i));
            }
            index.commit();
            index.addAll(cables.stream());
        }
        try (CableSearcher searcher = ClusterSearcher.connect(TestNode.uri(), name)) {
            new Oracle(seed, cables).ask(searcher, QUESTIONS, 3);
        }
    }
}
