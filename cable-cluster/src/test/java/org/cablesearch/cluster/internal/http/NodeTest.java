// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.node.TestNode;
import org.junit.jupiter.api.Test;

/** Tests the client with a real node. */
class NodeTest {

    private final Cluster client = new Cluster(List.of(TestNode.uri()), ClusterOptions.DEFAULT);

    @Test
    void theNodeRunsOnItsOwnLucene() throws IOException {
        String answer = new String(client.send(Request.of("GET", "/")), StandardCharsets.UTF_8);
        assertTrue(answer.contains("\"number\" : \"3.9.0\""), answer);
        assertTrue(answer.contains("\"lucene_version\" : \"10.5.1\""), answer);
    }

    @Test
    void missingIndexIsNamed() {
        ClusterException e =
                assertThrows(ClusterException.class, () -> client.send(Request.of("GET", "/no-such-index/_search")));
        assertEquals(Reason.NOT_FOUND, e.reason());
        assertEquals(
                "GET /no-such-index/_search at " + TestNode.uri()
                        + " was refused with HTTP 404 (index_not_found_exception: no such index [no-such-index]);"
                        + " check the name of the index and the address of the cluster",
                e.getMessage());
    }
}
