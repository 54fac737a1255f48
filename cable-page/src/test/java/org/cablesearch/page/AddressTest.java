// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer at each address, in any spelling. */
@ExtendWith(SampleSearcher.class)
class AddressTest {

    private static RunningPage page;

    @BeforeAll
    static void start(CableSearcher searcher) throws IOException {
        page = CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=police", "/nosuch", "/api/stats", "/api/nosuch", "/api/search?limit=x"})
    void everyAnswerHasTheSecurityHeaders(String path) throws IOException {
        Map<String, String> headers = Answer.get(page, path).headers();
        String policy = headers.get("content-security-policy");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("no-referrer", headers.get("referrer-policy"));
        assertEquals("same-origin", headers.get("cross-origin-opener-policy"));
        assertEquals("same-origin", headers.get("cross-origin-resource-policy"));
        assertFalse(headers.containsKey("set-cookie"));
        assertFalse(headers.containsKey("access-control-allow-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.htm",
                "//",
                "//api/stats",
                "/api//stats",
                "/api/stats/",
                "/API/stats",
                "/api/./stats",
                "/x/../api/stats",
                "/api/%73tats",
                "/%61pi/stats",
                "/api/stats%00",
                "/api/%2e%2e/stats",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/../../etc/passwd",
                "/..%2fmodule-info.class",
                "/../CablePage.class",
                "/web/index.html",
                "/%69ndex.html",
                "/index.html%00.js",
                "/INDEX.HTML",
                "/index.html/",
                "/api/search;x=1"
            })
    void otherSpellingsOfAPathAreNotFound(String path) throws IOException {
        Answer answer = Answer.get(page, path);
        assertTrue(answer.status() == 404 || answer.status() == 400, path + ": " + answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/api/stats",
                "*",
                "mailto:x",
                "/a b",
                "/%",
                "/%zz",
                "/\u00ff",
                "api/stats",
                ""
            })
    void targetsThatAreNotPathsAreRefused(String target) throws IOException {
        Answer answer = Answer.get(page, target);
        assertTrue(answer.status() == 404 || answer.status() == 400 || answer.status() == 0, target + ": " + answer);
    }

    @ParameterizedTest
    @CsvSource({
        "query=%ff, not percent-encoded UTF-8",
        "query=%c0%af, not percent-encoded UTF-8",
        "query=%ed%a0%80, not percent-encoded UTF-8",
        "nosuch=1, there is no such parameter",
        "query=oil&=1, has no name of a parameter before it",
        "limit=1&limit=2, only once",
        "limit=-1, not a whole number from 0 to 2147483647",
        "limit=99999999999, not a whole number from 0 to 2147483647",
        "limit=1001, 1001 is too many",
        "facet=tags:1001, 1001 is too many",
        "facet=tag, did you mean tags?",
        "select=tags, has no value",
        "select=tags=NOSUCH, NOSUCH",
        "from=yesterday, yesterday",
        "histogram=tags, is not one of year month",
        "after=nonsense, after:",
        "exactly=perhaps, neither true nor false",
        "timeout=soon, not a number of seconds",
        "timeout=1d, 90s",
        "timeout=0x1p3, 0 to 1000000 seconds"
    })
    void wrongParametersAreExplained(String parameters, String words) throws IOException {
        Answer answer = Answer.get(page, "/api/search?" + parameters);
        assertEquals(400, answer.status(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void longAddressIsRefused() throws IOException {
        assertEquals(
                200,
                Answer.get(page, "/api/search?limit=0&query=" + "x".repeat(16_384))
                        .status());
        assertEquals(
                414, Answer.get(page, "/api/search?query=" + "x".repeat(40_000)).status());
        assertEquals(
                400, Answer.get(page, "/api/search?" + "limit=1&".repeat(2_000)).status());
    }

    @Test
    void errorsAreJsonForProgramsAndAPageForPeople() throws IOException {
        Answer program = Answer.get(page, "/api/show?id=%3Cb%3E%22");
        assertEquals(404, program.status());
        assertEquals(
                "{\"status\":404,\"message\":\"The index does not hold the cable <b>\\\".\",\"parameter\":null}\n",
                program.body());
        assertEquals("application/json; charset=utf-8", program.headers().get("content-type"));
        Answer person = Answer.ask(page, "GET", "/nosuch", "Host: <script>alert(1)</script>");
        assertFalse(person.body().contains("<script>"), person.body());
        assertEquals("text/html; charset=utf-8", person.headers().get("content-type"));
    }

    @Test
    void filesAreCachedAndRevalidated() throws IOException {
        Answer first = Answer.get(page, "/");
        assertEquals("no-cache", first.headers().get("cache-control"));
        assertEquals("text/html; charset=utf-8", first.headers().get("content-type"));
        Answer again = Answer.get(page, "/", "If-None-Match: " + first.headers().get("etag"));
        assertEquals(304, again.status());
        assertEquals("", again.body());
        assertEquals(
                first.body(), Answer.get(page, "/", "If-None-Match: \"old\"").body());
    }

    @Test
    void filesAreCompressedForClientsThatAcceptGzip() throws IOException {
        Answer plain = Answer.get(page, "/js/main.js", "Accept-Encoding: br, gzip;q=0");
        Answer small = Answer.get(page, "/js/main.js", "Accept-Encoding: br, gzip");
        assertNull(plain.headers().get("content-encoding"));
        assertEquals("gzip", small.headers().get("content-encoding"));
        assertEquals("Accept-Encoding", small.headers().get("vary"));
        assertTrue(length(small) < length(plain) / 2, () -> length(small) + " of " + length(plain) + " bytes");
    }

    private static int length(Answer answer) {
        return Integer.parseInt(answer.headers().get("content-length"));
    }

    /** Otherwise browsers would request the icon at each step of their history. */
    @Test
    void iconIsCachedForADay() throws IOException {
        assertEquals("max-age=86400", Answer.get(page, "/icon.svg").headers().get("cache-control"));
    }

    @Test
    void suggestsValuesOfSeveralFieldsAtOnce() throws IOException {
        String both = Answer.get(page, "/api/suggest?field=people&field=tags&prefix=hum&limit=1")
                .body();
        assertEquals(
                "{\"values\":[{\"value\":\"PHUM\",\"label\":\"Human Rights\",\"count\":22,\"field\":\"tags\"}]}",
                both.strip());
        assertEquals(
                both.replace(",\"field\":\"tags\"", ""),
                Answer.get(page, "/api/suggest?field=tags&prefix=hum&limit=1").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/stats", "/api/export?query=police", "/nosuch"})
    void headReturnsOnlyHeaders(String path) throws IOException {
        Answer get = Answer.get(page, path);
        Answer head = Answer.ask(page, "HEAD", path, "Host: localhost");
        assertEquals(get.status(), head.status());
        assertEquals("", head.body());
        assertEquals(get.headers().get("content-type"), head.headers().get("content-type"));
        assertEquals(get.headers().get("content-length"), head.headers().get("content-length"));
    }

    @Test
    void malformedRequestsDoNotStopTheServer() throws IOException {
        for (String nonsense : new String[] {"\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\0\0\0\0\r\n\r\n"}) {
            try (Socket socket = Answer.connect(page)) {
                socket.getOutputStream().write(nonsense.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertEquals(200, Answer.get(page, "/api/stats").status());
    }
}
