// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * A page that is being served.
 *
 * <p>Safe for use by many threads.
 */
public interface RunningPage extends AutoCloseable {

    /** The address that the server listens on. */
    InetSocketAddress address();

    /** The link to open in a browser: {@code http://localhost:8080/}, with the token if one is needed. */
    URI link();

    /**
     * The links under which the page can be opened, with the token, {@link #link()} first. There are several if it
     * listens on all addresses of this machine.
     *
     * @since 0.2
     */
    default List<URI> links() {
        return List.of(link());
    }

    /** Stops listening and ends running requests. The searcher is not closed. */
    @Override
    void close();
}
