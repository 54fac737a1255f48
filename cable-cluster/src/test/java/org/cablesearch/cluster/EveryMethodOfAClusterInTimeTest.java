// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.internal.search.RemoteSearcher;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.oracle.EveryMethodInTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Calls every method of a searcher of a cluster within a time limit. */
class EveryMethodOfAClusterInTimeTest extends EveryMethodInTime {

    private static final String NAME = TestNode.indexName();

    private static CountingNode node;

    @BeforeAll
    static void addCables() throws IOException {
        node = CountingNode.before(TestNode.uri(), new Remembered());
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), NAME)) {
            addTo(index);
        }
    }

    @AfterAll
    static void closeNode() {
        node.close();
    }

    @Override
    protected CableSearcher open(LongSupplier nanoTime) throws IOException {
        return NamedIndex.connect(
                List.of(node.uri()), NAME, ClusterOptions.DEFAULT, index -> new RemoteSearcher(index, nanoTime));
    }

    /**
     * Asks the node each search only once without a time limit and once with one, since the index does not change, and
     * all limits are so long that the node has a whole answer.
     */
    private static final class Remembered implements CountingNode.Passage {

        private static final Pattern VARYING = Pattern.compile("(\"timeout\":|\"pit\":\\{\"id\":)\"[^\"]*\"");

        private final Map<String, CountingNode.Answer> answers = new ConcurrentHashMap<>();

        @Override
        public Optional<CountingNode.Answer> pass(String name, String body, CountingNode.Node node) throws IOException {
            if (!name.endsWith("search")) {
                return Optional.of(node.ask());
            }
            String key = name + VARYING.matcher(body).replaceAll("$1");
            CountingNode.Answer answer = answers.get(key);
            if (answer == null) {
                answer = node.ask();
                answers.put(key, answer);
            }
            return Optional.of(answer);
        }
    }
}
