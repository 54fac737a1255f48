// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.RunningPage;
import org.cablesearch.page.internal.load.Loader;

/** A page on the JDK's HTTP server. */
public final class PageServer implements RunningPage {

    /**
     * Whether the JDK's server sends each piece of an answer at once. Otherwise the body waits until the client
     * acknowledges the headers, which takes 40 ms. The JDK reads this when it creates its first server.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService threads;
    private final PageHandler handler;
    private final String token;
    private final List<URI> links;

    private PageServer(HttpServer server, ExecutorService threads, PageHandler handler, String token, List<URI> links) {
        this.server = server;
        this.threads = threads;
        this.handler = handler;
        this.token = token;
        this.links = links;
    }

    /** See {@link CablePage#start}. */
    public static RunningPage start(CablePage page, InetSocketAddress address) throws IOException {
        CablePage guarded = guarded(page, address);
        return start(new PageHandler(guarded), guarded.token().orElseThrow(), guarded.publicAddress(), address);
    }

    /**
     * Serves a page that adds cables, with a random token; {@link #search} makes it search, too.
     *
     * @param address a loopback address
     */
    public static PageServer start(InetSocketAddress address, Loader loader) throws IOException {
        String token = randomToken();
        return start(new PageHandler(token, loader), token, Optional.empty(), address);
    }

    private static PageServer start(
            PageHandler handler, String token, Optional<URI> publicAddress, InetSocketAddress address)
            throws IOException {
        System.setProperty(NO_DELAY, System.getProperty(NO_DELAY, "true"));
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        int port = server.getAddress().getPort();
        List<URI> links = new ArrayList<>();
        for (URI page : publicAddress.map(List::of).orElse(List.of())) {
            links.add(withToken(page.toString(), token));
        }
        if (links.isEmpty()) {
            for (String host : HostNames.forLinks(address)) {
                links.add(withToken("http://" + host + ":" + port + "/", token));
            }
        }
        return new PageServer(server, threads, handler, token, List.copyOf(links));
    }

    /** Answers from now on with what the searcher of this page finds. */
    public void search(CablePage page) {
        handler.search(page.token(token));
    }

    /**
     * The page with access rules for an address. It always has a token, since other users of this machine can reach
     * even the loopback address. If other machines can reach the address, the page also answers requests for its host
     * names.
     */
    private static CablePage guarded(CablePage page, InetSocketAddress address) throws IOException {
        CablePage guarded = page.token().isPresent() ? page : page.token(randomToken());
        InetAddress host = address.getAddress();
        if (host == null || host.isLoopbackAddress()) {
            return guarded;
        }
        for (String name : HostNames.of(address)) {
            guarded = guarded.host(name);
        }
        return guarded;
    }

    private static String randomToken() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    private static URI withToken(String address, String token) {
        return URI.create(address + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Override
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public URI link() {
        return links.getFirst();
    }

    @Override
    public List<URI> links() {
        return links;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
