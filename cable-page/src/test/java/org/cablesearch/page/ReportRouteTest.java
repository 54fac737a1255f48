// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Synonyms;
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
            Sent html = post(page, "?format=html", LISTS);
            assertEquals(200, html.status());
            assertTrue(html.type().startsWith("text/html"));
            assertTrue(html.body().contains("the &lt;cover&gt;"), html.body());
            String markdown = post(page, "?format=markdown", LISTS).body();
            assertTrue(
                    markdown.contains("Ports") && markdown.contains("rabbit") && markdown.contains("06KAMPALA1"),
                    markdown);
            assertTrue(markdown.contains("06PHNOMPENH2611 ¶.100"), "a paragraph that the cable does not have");
        }
    }

    @Test
    void searchesHaveTheSynonymsOfThePage(CableSearcher searcher) throws Exception {
        Synonyms synonyms = Synonyms.parse(List.of("rabbit, police"));
        try (RunningPage plain = start(searcher);
                RunningPage page = CablePage.of(searcher)
                        .synonyms(synonyms)
                        .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String lists = "[{\"name\":\"x\",\"items\":[{\"search\":\"?query=rabbit&from=2006\"}]}]";
            String extended = post(page, "?format=markdown", lists).body();
            assertTrue(extended.contains("(for \"rabbit\" also: police)"), extended);
            long total = searcher.search(
                            SearchRequest.of("rabbit OR police").from("2006").exactTotal(true))
                    .total();
            assertTrue(extended.contains(" " + total + " cables "), extended);
            assertFalse(post(plain, "?format=markdown", lists).body().contains(" " + total + " cables "));
        }
    }

    @Test
    void anythingElseIsRefused(CableSearcher searcher) throws Exception {
        try (RunningPage page = start(searcher)) {
            assertEquals(
                    405,
                    Answer.ask(page, "GET", "/api/report", Answer.bearer(page)).status());
            assertEquals(400, post(page, "", "[1]").status());
            for (String item : List.of(
                    "\"search\":\"?from=never\"",
                    "\"search\":\"?list=%ZZ\"",
                    "\"cable\":\"06PHNOMPENH2611\",\"paragraph\":-1")) {
                Sent refused = post(page, "", "[{\"name\":\"x\",\"items\":[{" + item + "}]}]");
                assertEquals(400, refused.status(), refused.body());
            }
            Sent unknown = post(page, "", "[{\"name\":\"x\",\"items\":[{\"search\":\"?select=origin%3DNobody\"}]}]");
            assertEquals(400, unknown.status());
            assertTrue(unknown.body().contains("Nobody"), unknown.body());
            assertEquals(400, post(page, "?format=pdf", "[]").status());
            assertEquals(401, post(page.link().resolve("/api/report"), "[]").status());
        }
    }

    private static RunningPage start(CableSearcher searcher) throws IOException {
        return CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static Sent post(RunningPage page, String parameters, String body) throws IOException {
        return post(page.link().resolve("/api/report" + parameters), body, Answer.bearer(page));
    }

    /** An answer to a request with a body. */
    private record Sent(int status, String type, String body) {}

    private static Sent post(URI address, String body, String... headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            connection.setRequestProperty(parts[0], parts[1]);
        }
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        try (InputStream in = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Sent(status, Objects.requireNonNullElse(connection.getContentType(), ""), answer);
        }
    }
}
