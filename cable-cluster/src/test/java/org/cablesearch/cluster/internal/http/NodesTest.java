package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;

/** Each failure moves to the next address, whichever comes first by chance. */
class NodesTest {

    private static final URI ONE = URI.create("http://one:9200");
    private static final URI TWO = URI.create("http://two:9200");

    @RepeatedTest(20)
    void anAddressGivenTwiceIsMovedPast() {
        Nodes nodes = new Nodes(List.of(ONE, URI.create("http://one:9200/"), ONE, TWO));
        assertEquals(2, nodes.size());
        Set<URI> used = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            used.add(nodes.current());
            nodes.failed(nodes.current());
        }
        assertEquals(Set.of(ONE, TWO), used);
    }
}
