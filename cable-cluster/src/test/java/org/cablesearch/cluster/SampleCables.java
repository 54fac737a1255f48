// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;

/** The cables of the page on the query language. */
final class SampleCables {

    private static final List<Path> FOLDER = List.of(Path.of("..", "examples", "samples", "text"));

    private SampleCables() {}

    static List<Cable> all() {
        return of(FOLDER);
    }

    /** Opens a searcher for these cables in a new index in a folder. */
    static CableSearcher inFolder(Path folder) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(all().stream());
        }
        return CableSearcher.open(folder);
    }

    /** Opens a searcher for these cables in a new index in the cluster. */
    static CableSearcher inCluster() throws IOException {
        String name = TestNode.indexName();
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            index.addAll(all().stream());
        }
        return ClusterSearcher.connect(TestNode.uri(), name);
    }

    /** The cables in several folders. */
    static List<Cable> of(List<Path> folders) {
        try (Stream<ReadResult> results = CableReader.create().read(folders)) {
            return results.filter(ReadResult.Accepted.class::isInstance)
                    .map(result -> ((ReadResult.Accepted) result).cable())
                    .toList();
        }
    }
}
