package org.cablesearch.page;

import java.net.InetSocketAddress;
import java.net.URI;
import org.cablesearch.page.internal.serve.PageServer;

/**
 * A page that is being served.
 *
 * <p>Safe for use by many threads.
 */
public sealed interface RunningPage extends AutoCloseable permits PageServer {

    /** Where it listens. */
    InetSocketAddress address();

    /** What to open in a browser: {@code http://localhost:8080/}, with the token if requests must bring one. */
    URI link();

    /** Stops listening and ends the requests that are being answered. The searcher stays open. */
    @Override
    void close();
}
