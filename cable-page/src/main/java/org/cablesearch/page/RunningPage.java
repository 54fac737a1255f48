package org.cablesearch.page;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A page that is being served.
 *
 * <p>Safe for use by many threads.
 */
public interface RunningPage extends AutoCloseable {

    /** The address at which it listens. */
    InetSocketAddress address();

    /** The link to open in a browser: {@code http://localhost:8080/}, with the token if one is needed. */
    URI link();

    /** Stops listening and ends running requests. The searcher stays open. */
    @Override
    void close();
}
