package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.util.Set;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Reply;

/** What answers one address of the JSON interface. Safe for use by many threads. */
interface Route {

    /** The parameters that it knows. */
    Set<String> parameters();

    /**
     * Answers a request.
     *
     * @throws org.cablesearch.page.internal.http.Refusal if a parameter is wrong, or a cable is not held
     */
    void answer(Parameters parameters, Reply reply) throws IOException;
}
