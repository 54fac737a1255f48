// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An application's own server, with the page under one of its paths. */
public final class MountedPage implements AutoCloseable {

    /** The path of the page. */
    static final String PATH = "/archive/";

    /** The answer at all other paths. */
    static final String OTHERS = "no page of ours";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts the server. */
    public MountedPage(CablePage page) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", MountedPage::answerOther);
        server.createContext(PATH, page.handler());
        server.start();
    }

    private static void answerOther(HttpExchange exchange) throws IOException {
        byte[] body = OTHERS.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    /** The address of the page. */
    public URI link() {
        return URI.create("http://127.0.0.1:" + address().getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
