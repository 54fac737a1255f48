// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.cablesearch.cluster.internal.search.RemoteSearcher;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.oracle.EveryMethodInTime;
import org.junit.jupiter.api.BeforeAll;

/** Calls every method of a searcher of a cluster within a time limit. */
class EveryMethodOfAClusterInTimeTest extends EveryMethodInTime {

    private static final String NAME = TestNode.indexName();

    @BeforeAll
    static void addCables() throws IOException {
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), NAME)) {
            addTo(index);
        }
    }

    @Override
    protected CableSearcher open(LongSupplier nanoTime) throws IOException {
        return NamedIndex.connect(
                List.of(TestNode.uri()), NAME, ClusterOptions.DEFAULT, index -> new RemoteSearcher(index, nanoTime));
    }
}
