package org.cablesearch.page.internal.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.api.PageApi;
import org.cablesearch.page.internal.http.AccessRules;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.TimeLimit;

/** Answers every request to the page: checks it, then passes it to the JSON interface or to the files. */
public final class PageHandler implements HttpHandler {

    private static final String API = "api/";
    private static final String DOCUMENT = "index.html";

    private final AccessRules rules;
    private final PageApi api;
    private final StaticFiles files = new StaticFiles();
    private final Duration most;

    /** See {@link CablePage#handler}. */
    public PageHandler(CablePage page) {
        this.rules = new AccessRules(page.hosts(), page.token());
        this.api = new PageApi(page);
        // One second more, so that even with the shortest deadline there is time to report that it has passed.
        this.most = page.deadline().multipliedBy(20).plusSeconds(1);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Reply reply = new Reply(exchange);
        String path = path(exchange);
        try {
            TimeLimit.run(most, () -> answer(exchange, path, reply));
        } catch (Refusal refusal) {
            Refusals.answer(refusal, path.startsWith(API), reply);
        }
    }

    private void answer(HttpExchange exchange, String path, Reply reply) throws IOException {
        rules.check(exchange, path.isEmpty());
        if (path.startsWith(API)) {
            Parameters parameters = Parameters.of(exchange.getRequestURI().getRawQuery());
            rules.checkToken(exchange, parameters);
            api.answer(path.substring(API.length()), parameters, reply);
        } else {
            if (path.isEmpty()) {
                rules.cookie(exchange).ifPresent(cookie -> reply.header("Set-Cookie", cookie));
            }
            files.file(path.isEmpty() ? DOCUMENT : path)
                    .orElseThrow(() -> new Refusal(Status.NOT_FOUND, "There is no such page."))
                    .send(reply);
        }
    }

    /** The path relative to that of the page, as sent: another spelling of a path is another path. */
    private static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        String root = exchange.getHttpContext().getPath();
        return path.startsWith(root) ? path.substring(root.length()) : path;
    }
}
