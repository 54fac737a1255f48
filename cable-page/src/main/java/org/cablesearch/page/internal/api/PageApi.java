// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.query.internal.option.IndexWatch;

/** The JSON interface: finds the route for a path. */
public final class PageApi {

    private static final String TOKEN = "token";
    private static final String STATS = "stats";

    private final Map<String, Route> routes;
    private final IndexWatch watch;

    public PageApi(CablePage page) {
        this.routes = Routes.of(page);
        this.watch = new IndexWatch(page.searcher(), InstantSource.system(), System::nanoTime);
    }

    /** Whether requests for a name have a body, and are POST. */
    public boolean takesBody(String name) {
        return Optional.ofNullable(routes.get(name)).filter(Route::takesBody).isPresent();
    }

    /**
     * Answers a request.
     *
     * @param name the last part of the path, such as {@code search}
     * @throws Refusal if it cannot be answered
     * @throws IOException if the client has disconnected
     */
    public void answer(String name, Parameters parameters, Reply reply) throws IOException {
        Route route = routes.get(name);
        if (route == null) {
            throw new Refusal(
                    Status.NOT_FOUND,
                    "There is no api/" + name + "; there are " + String.join(", ", new TreeSet<>(routes.keySet()))
                            + ".");
        }
        requireKnown(parameters, route);
        // Statistics are read from the folder, not with the searcher.
        Instant changed = IndexRefusal.reported(name.equals(STATS) ? watch::lookNow : watch::look);
        reply.header("Cables-Index-Changed", changed.toString());
        route.answer(parameters, reply);
    }

    private static void requireKnown(Parameters parameters, Route route) {
        for (String name : parameters.names()) {
            if (!route.parameters().contains(name) && !name.equals(TOKEN)) {
                throw Refusal.ofParameter(
                        name,
                        "there is no such parameter; the parameters are "
                                + String.join(", ", new TreeSet<>(route.parameters())));
            }
        }
    }
}
