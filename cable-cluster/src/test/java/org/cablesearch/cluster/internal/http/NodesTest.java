// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Each failure moves to the next address, whichever comes first by chance. */
class NodesTest {

    private static final URI ONE = URI.create("http://one:9200");
    private static final URI TWO = URI.create("http://two:9200");

    @RepeatedTest(20)
    void anAddressGivenTwiceIsMovedPast() {
        Nodes nodes = new Nodes(List.of(ONE, URI.create("http://one:9200/"), ONE, TWO), Timer.SYSTEM);
        assertEquals(ONE + ", " + TWO, nodes.toString());
        Set<URI> used = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            used.add(nodes.current());
            nodes.failed(nodes.current(), PassingFailure.Kind.UNREACHABLE);
        }
        assertEquals(Set.of(ONE, TWO), used);
    }

    @Test
    void silentNodeRestsForAMinute() {
        PausesOnly timer = new PausesOnly();
        Nodes nodes = new Nodes(List.of(ONE, TWO), timer);
        URI silent = nodes.current();
        nodes.failed(silent, PassingFailure.Kind.SILENT);
        URI other = nodes.current();
        assertNotEquals(silent, other);
        nodes.failed(other, PassingFailure.Kind.ANSWERED);
        assertEquals(other, nodes.current());
        timer.pass(Duration.ofMinutes(1));
        nodes.failed(other, PassingFailure.Kind.ANSWERED);
        assertEquals(silent, nodes.current());
    }
}
