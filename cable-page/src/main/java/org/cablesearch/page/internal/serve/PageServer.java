package org.cablesearch.page.internal.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.RunningPage;

/** A page on the JDK's HTTP server. */
public final class PageServer implements RunningPage {

    /**
     * Whether the JDK's server sends each piece of an answer at once. Otherwise the body waits until the client
     * acknowledges the headers, which takes 40 ms. The JDK reads this when it creates its first server.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI link;

    private PageServer(HttpServer server, ExecutorService threads, URI link) {
        this.server = server;
        this.threads = threads;
        this.link = link;
    }

    /** See {@link CablePage#start}. */
    public static RunningPage start(CablePage page, InetSocketAddress address) throws IOException {
        CablePage guarded = guarded(page, address);
        System.setProperty(NO_DELAY, System.getProperty(NO_DELAY, "true"));
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", guarded.handler());
        server.start();
        return new PageServer(
                server, threads, link(guarded, address, server.getAddress().getPort()));
    }

    /**
     * The page with access rules for an address. It always has a token, since other users of this machine can reach even the
     * loopback address. If other machines can reach the address, the page also answers requests for its host names.
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

    private static URI link(CablePage page, InetSocketAddress address, int port) {
        String token = URLEncoder.encode(page.token().orElseThrow(), StandardCharsets.UTF_8);
        return URI.create("http://" + HostNames.forLink(address) + ":" + port + "/?token=" + token);
    }

    @Override
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public URI link() {
        return link;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
