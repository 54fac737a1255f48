// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.internal.http.SecuredNode;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a cluster behind TLS that requires a user, as managed clusters do. */
class SecuredClusterTest {

    @TempDir
    static Path folder;

    @Test
    void cablesAreAddedAndFound() throws Exception {
        try (SecuredNode node = SecuredNode.before(TestNode.uri(), folder, "reader", "open-sesame")) {
            List<URI> addresses = List.of(node.uri());
            String name = TestNode.indexName();
            ClusterOptions options =
                    ClusterOptions.DEFAULT.certificate(node.certificate()).user("reader", "open-sesame");
            try (CableIndex index = ClusterIndex.connect(addresses, name, options)) {
                index.addAll(NumberedCables.upTo(10));
            }
            try (CableSearcher searcher = ClusterSearcher.connect(addresses, name, options)) {
                assertEquals(10, searcher.count(CableQuery.all()));
            }
            assertReason(Reason.UNAUTHORIZED, addresses, name, options.user("reader", "sesame"));
            assertReason(Reason.CERTIFICATE, addresses, name, ClusterOptions.DEFAULT.user("reader", "open-sesame"));
        }
    }

    private static void assertReason(Reason reason, List<URI> addresses, String name, ClusterOptions options) {
        for (Opening opening : List.<Opening>of(ClusterIndex::connect, ClusterSearcher::connect)) {
            ClusterException e = assertThrows(
                    ClusterException.class,
                    () -> opening.connect(addresses, name, options).close());
            assertEquals(reason, e.reason());
        }
    }

    private interface Opening {
        AutoCloseable connect(List<URI> addresses, String name, ClusterOptions options) throws IOException;
    }
}
