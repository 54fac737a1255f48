// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.node.TestNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which certificates are trusted, and the messages for those that are not. */
class TlsTest {

    private static final Request REQUEST = Request.of("GET", "/");

    @TempDir
    static Path folder;

    private static TestCertificate right;
    private static TestCertificate other;

    @BeforeAll
    static void createCertificates() throws Exception {
        right = TestCertificate.create(folder, "localhost");
        other = TestCertificate.create(folder, "elsewhere.example");
    }

    @Test
    void configuredCertificateIsTrusted() throws Exception {
        assertTrusted(ClusterOptions.DEFAULT.certificate(right.pem()));
        assertTrusted(ClusterOptions.DEFAULT.trustStore(right.store(), TestCertificate.PASSWORD));
    }

    private static void assertTrusted(ClusterOptions options) throws Exception {
        try (StubNode node = serve(right);
                Cluster client = new Cluster(List.of(node.uri()), options)) {
            assertArrayEquals(new byte[] {'{', '}'}, client.send(REQUEST));
        }
    }

    @Test
    void unknownCertificateIsNotTrusted() throws Exception {
        try (StubNode node = serve(right)) {
            String message = "the certificate of " + node.uri() + " is not trusted: no known authority has signed it;"
                    + " pass the certificate of its authority to ClusterOptions.certificate";
            assertEquals(message, failure(node.uri(), ClusterOptions.DEFAULT));
            assertEquals(message, failure(node.uri(), ClusterOptions.DEFAULT.certificate(other.pem())));
        }
    }

    @Test
    void certificateOfAnotherHostIsNotTrusted() throws Exception {
        try (StubNode node = serve(other)) {
            String message = failure(node.uri(), ClusterOptions.DEFAULT.certificate(other.pem()));
            assertTrue(message.startsWith("the certificate of " + node.uri() + " is invalid: "), message);
            assertTrue(
                    message.endsWith("; use the host name in the certificate, or have the certificate renewed"),
                    message);
        }
    }

    @Test
    void plainHttpNodeIsReported() {
        URI https = URI.create(TestNode.uri().toString().replace("http:", "https:"));
        try (Cluster client = new Cluster(List.of(https), ClusterOptions.DEFAULT)) {
            ClusterException e = assertThrows(ClusterException.class, () -> client.send(REQUEST));
            assertEquals(Reason.UNREACHABLE, e.reason());
            assertTrue(e.getMessage().contains("; check the address, whether it is http: or https:"), e.getMessage());
        }
    }

    @Test
    void filesWithoutCertificatesAreNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path text = Files.writeString(
                folder.resolve("text.pem"), "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n");
        for (Path file : List.of(empty, text)) {
            IOException e = assertThrows(IOException.class, () -> ClusterOptions.DEFAULT.certificate(file));
            assertEquals(
                    "The file " + file + " contains no certificates; they must be PEM, between lines of BEGIN and END"
                            + " CERTIFICATE.",
                    e.getMessage());
        }
        Path store = right.store();
        IOException e = assertThrows(IOException.class, () -> ClusterOptions.DEFAULT.trustStore(store, "wrong"));
        assertEquals(
                "The trust store " + store + " has another password; use the one it was created with.", e.getMessage());
    }

    private static String failure(URI address, ClusterOptions options) {
        try (Cluster client = new Cluster(List.of(address), options)) {
            ClusterException e = assertThrows(ClusterException.class, () -> client.send(REQUEST));
            assertEquals(Reason.CERTIFICATE, e.reason());
            return e.getMessage();
        }
    }

    private static StubNode serve(TestCertificate certificate) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(StubNode.loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        return StubNode.start(server, "https", StubNode.answering(200, "{}"));
    }
}
