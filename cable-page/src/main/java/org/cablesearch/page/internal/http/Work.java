package org.cablesearch.page.internal.http;

import java.io.IOException;

/** What is done to answer a request. */
@FunctionalInterface
public interface Work {

    /** Does it. */
    void run() throws IOException;
}
