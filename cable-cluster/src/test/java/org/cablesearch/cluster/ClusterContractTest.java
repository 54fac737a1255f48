// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.oracle.EngineContract;

/** An index in a cluster keeps the contract of every engine. */
class ClusterContractTest extends EngineContract {

    private final String name = TestNode.indexName();

    @Override
    protected CableIndex open() throws IOException {
        return ClusterIndex.connect(TestNode.uri(), name);
    }

    /** The cluster lists words near another, and those that fit a pattern in a phrase, with those of deleted cables. */
    @Override
    protected boolean mayHearDeleted(String question) {
        return question.contains("the-s*") || question.endsWith(", corrections");
    }

    @Override
    protected CableSearcher search() throws IOException {
        return ClusterSearcher.connect(TestNode.uri(), name);
    }
}
