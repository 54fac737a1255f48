// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.ClusterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests addresses and credentials. */
class AddressTest {

    private static final Request REQUEST = Request.of("GET", "/x/_count");

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:9200", "ftp://localhost", "/a/folder", "http:9200", "http://localhost:9200/?pretty"})
    void malformedAddressesAreRefused(String address) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new Cluster(List.of(URI.create(address)), ClusterOptions.DEFAULT));
        assertEquals(
                "The address of a cluster must look like https://localhost:9200, not \"" + address + "\"",
                e.getMessage());
    }

    @Test
    void passwordInTheAddressIsRefusedAndNotShown() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new Cluster(List.of(URI.create("https://reader:open-sesame@localhost")), ClusterOptions.DEFAULT));
        assertFalse(e.getMessage().contains("sesame"), e.getMessage());
    }

    @Test
    void addressMayHaveAPath() throws IOException {
        try (StubNode node = StubNode.start(StubNode.answering(200, "{}"));
                Cluster client = new Cluster(List.of(URI.create(node.uri() + "/search/")), ClusterOptions.DEFAULT)) {
            client.send(REQUEST);
            assertEquals(List.of("GET /search/x/_count null "), node.requests());
        }
    }

    @Test
    void credentialsAreSent() throws IOException {
        assertEquals(
                "GET /x/_count Basic cmVhZGVyOm9wZW4gc8Opc2FtZQ== ",
                request(ClusterOptions.DEFAULT.user("reader", "open sésame")));
        assertEquals("GET /x/_count Bearer abc.def ", request(ClusterOptions.DEFAULT.token("abc.def")));
    }

    private static String request(ClusterOptions options) throws IOException {
        try (StubNode node = StubNode.start(StubNode.answering(200, "{}"));
                Cluster client = new Cluster(List.of(node.uri()), options)) {
            client.send(REQUEST);
            return node.requests().getFirst();
        }
    }

    @Test
    void wrongCredentialsAreReportedButNotShown() throws IOException {
        ClusterOptions options = ClusterOptions.DEFAULT.user("reader", "open-sesame");
        try (StubNode node = StubNode.start(StubNode.answering(401, "Unauthorized"));
                Cluster client = new Cluster(List.of(node.uri()), options)) {
            ClusterException e = assertThrows(ClusterException.class, () -> client.send(REQUEST));
            assertEquals(Reason.UNAUTHORIZED, e.reason());
            assertEquals(
                    "GET /x/_count at " + node.uri() + " was refused with HTTP 401 (Unauthorized); check the user and"
                            + " password, or the token, in the ClusterOptions",
                    e.getMessage());
        }
        assertFalse(options.toString().contains("sesame"));
        assertFalse(options.toString().contains("Basic"));
    }
}
