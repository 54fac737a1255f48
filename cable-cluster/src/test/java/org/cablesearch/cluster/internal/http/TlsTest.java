package org.cablesearch.cluster.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.node.TestNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that are trusted, and those that are not. */
class TlsTest {

    private static final String PASSWORD = "open-sesame";
    private static final ClusterRequest REQUEST = ClusterRequest.get("/");

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        makeCertificate("right", "dns:localhost");
        makeCertificate("other", "dns:elsewhere.example");
    }

    private static void makeCertificate(String name, String host) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + host,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String printed = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), printed);
        byte[] certificate = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray())
                .getCertificate(name)
                .getEncoded();
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
    }

    @Test
    void aGivenCertificateIsTrusted() throws Exception {
        assertTrusted(ClusterOptions.DEFAULT.certificate(folder.resolve("right.pem")));
        assertTrusted(ClusterOptions.DEFAULT.trustStore(folder.resolve("right.p12"), PASSWORD));
    }

    private static void assertTrusted(ClusterOptions options) throws Exception {
        try (StubNode node = serve("right");
                ClusterClient client = new ClusterClient(List.of(node.uri()), options)) {
            assertArrayEquals(new byte[] {'{', '}'}, client.send(REQUEST));
        }
    }

    @Test
    void anUnknownCertificateIsNot() throws Exception {
        try (StubNode node = serve("right")) {
            String message = "the certificate of " + node.uri() + " is not trusted: no known authority has signed it;"
                    + " give the certificate of its authority with ClusterOptions.certificate";
            assertEquals(message, failure(node.uri(), ClusterOptions.DEFAULT));
            assertEquals(message, failure(node.uri(), ClusterOptions.DEFAULT.certificate(folder.resolve("other.pem"))));
        }
    }

    @Test
    void aCertificateOfAnotherHostIsNot() throws Exception {
        try (StubNode node = serve("other")) {
            String message = failure(node.uri(), ClusterOptions.DEFAULT.certificate(folder.resolve("other.pem")));
            assertTrue(message.startsWith("the certificate of " + node.uri() + " is not right: "), message);
            assertTrue(
                    message.endsWith("; use the host name that the certificate is for, or have it renewed"), message);
        }
    }

    @Test
    void aNodeWithoutTlsIsTakenForAWrongAddress() {
        URI https = URI.create(TestNode.uri().toString().replace("http:", "https:"));
        try (ClusterClient client = new ClusterClient(List.of(https), ClusterOptions.DEFAULT)) {
            ClusterException e = assertThrows(ClusterException.class, () -> client.send(REQUEST));
            assertEquals(Reason.UNREACHABLE, e.reason());
            assertTrue(e.getMessage().contains("; check the address, whether it is http: or https:"), e.getMessage());
        }
    }

    @Test
    void filesThatHoldNoCertificatesAreNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path text = Files.writeString(
                folder.resolve("text.pem"), "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n");
        for (Path file : List.of(empty, text)) {
            IOException e = assertThrows(IOException.class, () -> ClusterOptions.DEFAULT.certificate(file));
            assertEquals(
                    "The file " + file + " holds no certificates; give them as PEM, between lines of BEGIN and END"
                            + " CERTIFICATE.",
                    e.getMessage());
        }
        Path store = folder.resolve("right.p12");
        IOException e = assertThrows(IOException.class, () -> ClusterOptions.DEFAULT.trustStore(store, "wrong"));
        assertEquals(
                "The trust store " + store + " has another password; give the one it was made with.", e.getMessage());
    }

    private static String failure(URI address, ClusterOptions options) {
        try (ClusterClient client = new ClusterClient(List.of(address), options)) {
            ClusterException e = assertThrows(ClusterException.class, () -> client.send(REQUEST));
            assertEquals(Reason.CERTIFICATE, e.reason());
            return e.getMessage();
        }
    }

    private static StubNode serve(String certificate) throws IOException, GeneralSecurityException {
        char[] password = PASSWORD.toCharArray();
        KeyStore store =
                KeyStore.getInstance(folder.resolve(certificate + ".p12").toFile(), password);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(StubNode.loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return StubNode.start(server, "https", StubNode.answering(200, "{}"));
    }
}
