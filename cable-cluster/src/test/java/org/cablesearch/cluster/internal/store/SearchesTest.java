// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.StubNode;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches of which one of two shards does not answer, because its node is lost on the way. */
class SearchesTest {

    private static final String WHOLE = "{\"_shards\":{\"total\":2,\"successful\":2},\"hits\":{\"hits\":[]}}";
    private static final String PART = "{\"_shards\":{\"total\":2,\"successful\":1,\"failures\":[{\"reason\":"
            + "{\"type\":\"node_disconnected_exception\",\"reason\":\"disconnected\"}}]},\"hits\":{\"hits\":[]}}";

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anotherCopyIsAsked(int searches) throws IOException {
        assertEquals(1 + searches, requests(searches, WHOLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aShardWithoutAnotherCopyIsReported(int searches) {
        ClusterException e = assertThrows(ClusterException.class, () -> requests(searches, PART));
        assertEquals(ClusterException.Reason.UNAVAILABLE, e.reason());
    }

    /** How many requests are sent for these searches if all answers but the first are the one given. */
    private static int requests(int searches, String later) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (StubNode node = StubNode.start((exchange, request) -> {
                    String one = requests.getAndIncrement() == 0 ? PART : later;
                    String all = "{\"responses\":[" + String.join(",", Collections.nCopies(searches, one)) + "]}";
                    StubNode.answer(
                            exchange, 200, exchange.getRequestURI().getPath().endsWith("_msearch") ? all : one);
                });
                Cluster cluster = new Cluster(List.of(node.uri()), ClusterOptions.DEFAULT)) {
            SearchBody body = new SearchBody(Json.object(), 0);
            for (IOSupplier<SearchAnswer> answer :
                    new Searches(cluster, "/cables", "cables").searchAll(Collections.nCopies(searches, body))) {
                answer.get();
            }
        }
        return requests.get();
    }
}
