// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists that a browser sends, as a report. */
@ExtendWith(SampleSearcher.class)
class ReportRouteTest {

    private static final String LISTS = """
            [{"name":"Ports","items":[{"cable":"06PHNOMPENH2611","paragraph":3,"note":"the <cover>"},
              {"cable":"06KAMPALA1","paragraph":null},{"cable":"06PHNOMPENH2611","paragraph":99},{"search":"?query=rabbit&from=2006"}]}]""";

    @Test
    void listsAreReported(CableSearcher searcher) throws Exception {
        try (RunningPage page = start(searcher)) {
            HttpResponse<String> html = post(page, "?format=html", LISTS);
            assertEquals(200, html.statusCode());
            assertTrue(html.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
            assertTrue(html.body().contains("the &lt;cover&gt;"), html.body());
            String markdown = post(page, "?format=markdown", LISTS).body();
            assertTrue(
                    markdown.contains("Ports") && markdown.contains("rabbit") && markdown.contains("06KAMPALA1"),
                    markdown);
            assertTrue(markdown.contains("06PHNOMPENH2611 ¶.100"), "a paragraph that the cable does not have");
        }
    }

    @Test
    void anythingElseIsRefused(CableSearcher searcher) throws Exception {
        try (RunningPage page = start(searcher)) {
            assertEquals(
                    405,
                    Answer.ask(page, "GET", "/api/report", Answer.bearer(page)).status());
            assertEquals(400, post(page, "", "[1]").statusCode());
            assertEquals(
                    400,
                    post(page, "", "[{\"name\":\"x\",\"items\":[{\"search\":\"?from=never\"}]}]")
                            .statusCode());
            assertEquals(400, post(page, "?format=pdf", "[]").statusCode());
            URI plain = page.link().resolve("/api/report");
            assertEquals(401, send(HttpRequest.newBuilder(plain), "[]").statusCode());
        }
    }

    private static RunningPage start(CableSearcher searcher) throws IOException {
        return CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static HttpResponse<String> post(RunningPage page, String parameters, String body) throws Exception {
        String[] header = Answer.bearer(page).split(": ", 2);
        return send(
                HttpRequest.newBuilder(page.link().resolve("/api/report" + parameters))
                        .header(header[0], header[1]),
                body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
