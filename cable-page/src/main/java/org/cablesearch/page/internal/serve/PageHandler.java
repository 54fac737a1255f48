// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.api.PageApi;
import org.cablesearch.page.internal.http.AccessRules;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.TimeLimit;
import org.cablesearch.page.internal.load.LoadRoutes;
import org.cablesearch.page.internal.load.Loader;

/** Answers every request to the page: checks it, then passes it to the JSON interface, to a loader or to the files. */
public final class PageHandler implements HttpHandler {

    private static final String API = "api/";
    private static final String LOAD = "load/";
    private static final String DOCUMENT = "index.html";

    private static final System.Logger LOG = System.getLogger(PageHandler.class.getName());
    private static final int NO_ANSWER_YET = -1;
    private static final String BROKEN =
            "This request met an error in the program itself. The log of the program that serves this page says more.";

    /** With a loader: tells the page that it may add cables. */
    private static final String ADDS = "Cables-Can-Be-Added";

    private final AccessRules rules;
    private final Optional<LoadRoutes> load;
    private final StaticFiles files = new StaticFiles();

    /** Time limit of a request. */
    private volatile Duration timeLimit = Duration.ofMinutes(10);

    /** Absent while there is no index to search yet. */
    private volatile Optional<PageApi> api = Optional.empty();

    /** See {@link CablePage#handler}. */
    public PageHandler(CablePage page) {
        this.rules = new AccessRules(page.hosts(), page.token());
        this.load = Optional.empty();
        search(page);
    }

    /** A page that adds cables; {@link #search} makes it search, too. */
    PageHandler(String token, Loader loader) {
        this.rules = new AccessRules(Set.of(), Optional.of(token));
        this.load = Optional.of(new LoadRoutes(loader));
    }

    /** Answers from now on with what the searcher of this page finds. */
    void search(CablePage page) {
        // Even with the shortest deadline there is time to report that it has passed.
        timeLimit = page.deadline().multipliedBy(20).plusSeconds(1);
        api = Optional.of(new PageApi(page));
    }

    /**
     * Answers a request. Whatever goes wrong, a {@link StackOverflowError} too, the client gets an answer, and the server
     * its connection back: the JDK's server keeps the connection of a request that ends with an error for ever.
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a request failed", e);
            if (exchange.getResponseCode() != NO_ANSWER_YET) {
                // A partial response must not look complete. The server closes the connection after this exception.
                throw new IOException("a request failed while it was being answered", e);
            }
            Refusals.answer(new Refusal(Status.INTERNAL_ERROR, BROKEN), true, "", new Reply(exchange));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Reply reply = new Reply(exchange);
        String path = path(exchange);
        try {
            if (load.isPresent() && path.startsWith(LOAD)) {
                // Without a time limit, since sending the files may take any time.
                load(load.get(), path, exchange, reply);
            } else {
                TimeLimit.run(timeLimit, () -> answer(exchange, path, reply));
            }
        } catch (Refusal refusal) {
            boolean toProgram = path.startsWith(API) || path.startsWith(LOAD);
            Refusals.answer(refusal, toProgram, takesBody(path) ? "POST" : "GET, HEAD", reply);
        }
    }

    /** Whether requests to a path have a body, and are POST. */
    private boolean takesBody(String path) {
        return path.startsWith(API)
                ? api.filter(one -> one.takesBody(path.substring(API.length()))).isPresent()
                : load.isPresent() && path.startsWith(LOAD) && LoadRoutes.isChange(path.substring(LOAD.length()));
    }

    private void check(HttpExchange exchange, String path) {
        if (takesBody(path)) {
            rules.checkPost(exchange);
        } else {
            rules.check(exchange, path.isEmpty());
        }
    }

    private void load(LoadRoutes routes, String path, HttpExchange exchange, Reply reply) throws IOException {
        check(exchange, path);
        routes.answer(path.substring(LOAD.length()), parameters(exchange), exchange, reply);
    }

    private void answer(HttpExchange exchange, String path, Reply reply) throws IOException {
        check(exchange, path);
        if (path.startsWith(API)) {
            Parameters parameters = parameters(exchange);
            load.ifPresent(routes -> reply.header(ADDS, "true"));
            api.orElseThrow(() -> new Refusal(Status.CONFLICT, "The index cannot be searched yet."))
                    .answer(path.substring(API.length()), parameters, reply);
        } else {
            if (path.isEmpty()) {
                rules.cookie(exchange).ifPresent(cookie -> reply.header("Set-Cookie", cookie));
            }
            files.file(path.isEmpty() ? DOCUMENT : path)
                    .orElseThrow(() -> new Refusal(Status.NOT_FOUND, "There is no such page."))
                    .send(reply);
        }
    }

    /** The parameters of a request for data, which must have the token. */
    private Parameters parameters(HttpExchange exchange) {
        Parameters parameters = Parameters.of(exchange.getRequestURI().getRawQuery());
        rules.checkToken(exchange, parameters);
        return parameters;
    }

    /** The path below that of the page, as sent: another spelling of a path is another path. */
    private static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        String root = exchange.getHttpContext().getPath();
        return path.startsWith(root) ? path.substring(root.length()) : path;
    }
}
