// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy in front of a node that requires TLS and a user. */
public final class SecuredNode implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpsServer server;
    private final TestCertificate certificate;

    private SecuredNode(HttpsServer server, TestCertificate certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    public static SecuredNode before(URI node, Path folder, String user, String password)
            throws IOException, GeneralSecurityException, InterruptedException {
        TestCertificate certificate = TestCertificate.create(folder, "localhost");
        HttpsServer server = HttpsServer.create(StubNode.loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        SecuredNode secured = new SecuredNode(server, certificate);
        server.setExecutor(secured.threads);
        server.createContext("/", exchange -> CountingNode.pass(secured.client, node, exchange))
                .setAuthenticator(new BasicAuthenticator("cables") {
                    @Override
                    public boolean checkCredentials(String givenUser, String givenPassword) {
                        return givenUser.equals(user) && givenPassword.equals(password);
                    }
                });
        server.start();
        return secured;
    }

    public URI uri() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** The certificate that a client must trust. */
    public Path certificate() {
        return certificate.pem();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
