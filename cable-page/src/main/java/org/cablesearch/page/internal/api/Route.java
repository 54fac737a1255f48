// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.util.Set;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Reply;

/** Answers one path of the JSON interface. Safe for use by many threads. */
interface Route {

    /** The name of the parameter for the form of the answer. */
    String FORMAT = "format";

    /** The names of the parameters that it accepts. */
    Set<String> parameters();

    /** Whether requests have a body, and are POST. */
    default boolean takesBody() {
        return false;
    }

    /**
     * Answers a request.
     *
     * @throws org.cablesearch.page.internal.http.Refusal if a parameter is wrong, or the index does not have a cable
     */
    void answer(Parameters parameters, Reply reply) throws IOException;
}
