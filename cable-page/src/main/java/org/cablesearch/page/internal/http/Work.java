// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import java.io.IOException;

/** The work of answering a request. */
@FunctionalInterface
public interface Work {

    /** Does the work. */
    void run() throws IOException;
}
