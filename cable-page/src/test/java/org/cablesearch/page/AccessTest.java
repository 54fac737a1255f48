// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are answered, and which are refused. */
@ExtendWith(SampleSearcher.class)
class AccessTest {

    private static final InetSocketAddress FREE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @ParameterizedTest
    @CsvSource({"Archive.Example.org, archive.example.org", "2001:DB8::1, [2001:db8::1]", "[::2], [::2]"})
    void aHostIsAcceptedHoweverItIsWritten(String name, String inHeader, CableSearcher searcher) throws IOException {
        try (RunningPage page = CablePage.of(searcher).host(name).start(FREE)) {
            for (String host : List.of(inHeader, inHeader.toUpperCase(Locale.ROOT), inHeader + ":8080")) {
                assertEquals(
                        200,
                        Answer.ask(page, "GET", "/api/stats", "Host: " + host).status(),
                        host);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "example.org:8080", "http://example.org", "example.org/cables", "[::1]:80"})
    void whatIsNoHostIsRejected(String name, CableSearcher searcher) {
        CablePage page = CablePage.of(searcher);
        assertThrows(IllegalArgumentException.class, () -> page.host(name));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST, 200",
        "localhost:9000, 200",
        "127.0.0.1, 200",
        "127.0.0.1:1, 200",
        "127.1.2.3, 200",
        "[::1], 200",
        "[::1]:80, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "evil.example:8080, 403",
        "127.0.0.1.evil.example, 403",
        "127.0.0.256, 403",
        "0.0.0.0, 403",
        "192.168.1.1, 403",
        "[::2], 403",
        "localhost., 403",
        "'', 400",
        "localhost:, 400",
        "localhost:x, 400",
        "local host, 400",
        "user@localhost, 400",
        "[::1, 400",
        "localhost/, 400",
        "localhost:80:80, 400"
    })
    void onlyLoopbackHostsAreAnswered(String host, int status, CableSearcher searcher) throws IOException {
        assertEquals(status, status(searcher, "/api/stats", "Host: " + host));
        assertEquals(status, status(searcher, "/", "Host: " + host));
    }

    @Test
    void exactlyOneHostMustBeNamed(CableSearcher searcher) throws IOException {
        assertEquals(400, status(searcher, "/api/stats"));
        assertEquals(400, status(searcher, "/api/stats", "Host: localhost", "Host: evil.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, 200",
        "https://localhost, 200",
        "HTTP://LOCALHOST, 200",
        "http://localhost:81, 403",
        "http://evil.example, 403",
        "null, 403",
        "'', 403",
        "http://localhost.evil.example, 403"
    })
    void originMustMatchTheHost(String origin, int status, CableSearcher searcher) throws IOException {
        assertEquals(status, status(searcher, "/api/stats", "Host: localhost", "Origin: " + origin));
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, cors, empty, 200, 200",
        "none, navigate, document, 200, 200",
        "cross-site, navigate, document, 200, 403",
        "cross-site, navigate, iframe, 403, 403",
        "cross-site, no-cors, script, 403, 403",
        "cross-site, cors, empty, 403, 403",
        "same-site, cors, empty, 403, 403",
        "same-site, navigate, document, 200, 403",
        "nonsense, cors, empty, 403, 403"
    })
    void otherSitesCanOnlyLinkToThePage(
            String site, String mode, String destination, int document, int data, CableSearcher searcher)
            throws IOException {
        String[] headers = {
            "Host: localhost", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: " + mode, "Sec-Fetch-Dest: " + destination
        };
        assertEquals(document, status(searcher, "/", headers));
        assertEquals(data, status(searcher, "/api/stats", headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get", "NONSENSE"})
    void otherMethodsAreRefused(String method, CableSearcher searcher) throws IOException {
        try (RunningPage page = CablePage.of(searcher).start(FREE)) {
            Answer answer = Answer.ask(page, method, "/api/stats", "Host: localhost");
            assertEquals(405, answer.status());
            assertEquals("GET, HEAD", answer.headers().get("allow"));
        }
    }

    @Test
    void requestBodiesAreRefused(CableSearcher searcher) throws IOException {
        assertEquals(200, status(searcher, "/api/stats", "Host: localhost", "Content-Length: 0"));
        assertEquals(400, status(searcher, "/api/stats", "Host: localhost", "Content-Length: 1000000000"));
        assertEquals(400, status(searcher, "/api/stats", "Host: localhost", "Transfer-Encoding: chunked"));
    }

    @Test
    void tokenIsRequiredOnlyForData(CableSearcher searcher) throws IOException {
        CablePage guarded = CablePage.of(searcher).token("s3cret & söme");
        try (RunningPage page = guarded.start(FREE)) {
            assertEquals("token=s3cret+%26+s%C3%B6me", page.link().getRawQuery());
            assertEquals(200, get(page, "/").status());
            Answer without = get(page, "/api/stats");
            assertEquals(401, without.status());
            assertEquals("Bearer", without.headers().get("www-authenticate"));
            assertFalse(without.body().contains("s3cret"));
            assertEquals(401, get(page, "/api/stats?token=s3cre").status());
            assertEquals(
                    200, get(page, "/api/stats?" + page.link().getRawQuery()).status());
        }
        try (RunningPage page = CablePage.of(searcher).token("s3cret").start(FREE)) {
            assertEquals(
                    401, get(page, "/api/stats", "Authorization: Basic s3cret").status());
            assertEquals(
                    401, get(page, "/api/stats", "Authorization: Bearer s3cre").status());
            assertEquals(
                    200, get(page, "/api/stats", "Authorization: Bearer s3cret").status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void everyStartedPageHasARandomToken(String host, CableSearcher searcher) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, 0);
        try (RunningPage page = CablePage.of(searcher).start(address);
                RunningPage other = CablePage.of(searcher).start(address)) {
            assertTrue(
                    page.link().getQuery().length() > "token=".length() + 20,
                    page.link().toString());
            assertFalse(page.link().getQuery().equals(other.link().getQuery()));
            assertEquals(200, get(page, "/").status(), "the page itself holds nothing of the index");
            for (String path :
                    new String[] {"stats", "search", "show?id=06PHNOMPENH2611", "source", "export", "nosuch"}) {
                assertEquals(401, get(page, "/api/" + path).status(), path);
                assertEquals(
                        401, get(page, "/api/" + path, Answer.bearer(other)).status(), path);
            }
            assertEquals(200, get(page, "/api/stats", Answer.bearer(page)).status());
        }
    }

    /** What is printed for {@code --host 0.0.0.0} is sent to colleagues: the name of a machine, or loopback, may not reach it. */
    @Test
    void linksOfAllAddressesReachThePageFromOutside(CableSearcher searcher) throws IOException {
        try (RunningPage page = CablePage.of(searcher).start(new InetSocketAddress("0.0.0.0", 0))) {
            assertEquals(page.links().stream().distinct().toList(), page.links());
            for (URI link : page.links()) {
                InetAddress host = InetAddress.getByName(link.getHost());
                assertFalse(host.isAnyLocalAddress(), link.toString());
                assertEquals(page.link().getQuery(), link.getQuery(), "each has the token");
                Answer answer = Answer.ask(
                        new InetSocketAddress(host, link.getPort()),
                        "GET",
                        "/api/stats?" + link.getRawQuery(),
                        "Host: " + link.getAuthority());
                assertEquals(200, answer.status(), link.toString());
            }
            boolean isAlone = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .noneMatch(one ->
                            one instanceof Inet4Address && !one.isLoopbackAddress() && !one.isLinkLocalAddress());
            assertTrue(
                    isAlone
                            || page.links().stream()
                                    .noneMatch(link -> link.getHost().startsWith("127.")),
                    page.links().toString());
        }
    }

    @Test
    void cookieKeepsTheToken(CableSearcher searcher) throws IOException {
        try (RunningPage page = CablePage.of(searcher).token("s3cret & söme").start(FREE)) {
            assertEquals(null, get(page, "/").headers().get("set-cookie"));
            assertEquals(null, get(page, "/?token=s3cre&q=x").headers().get("set-cookie"));
            String set =
                    get(page, "/?q=x&" + page.link().getRawQuery()).headers().get("set-cookie");
            String name = "cables-" + page.address().getPort();
            assertTrue(set.matches(name + "=[A-Za-z0-9_-]+; Path=/; HttpOnly; SameSite=Strict"), set);
            String cookie = set.substring(0, set.indexOf(';'));
            assertEquals(200, get(page, "/api/stats", "Cookie: " + cookie).status());
            assertEquals(
                    200,
                    get(page, "/api/stats", "Cookie: a=b; " + cookie + "; c=d").status());
            assertEquals(401, get(page, "/api/stats", "Cookie: " + cookie + "x").status());
            assertEquals(
                    401,
                    get(page, "/api/stats", "Cookie: " + cookie.replace(name, "cables-1"))
                            .status());
            assertEquals(401, get(page, "/api/stats", "Cookie: " + name + "=").status());
        }
    }

    @Test
    void cookieOfAMountedPageIsLimitedToItsPath(CableSearcher searcher) throws IOException {
        try (MountedPage mounted = new MountedPage(CablePage.of(searcher).token("s3cret"))) {
            Answer opened = Answer.get(mounted.address(), MountedPage.PATH + "?token=s3cret");
            String set = opened.headers().get("set-cookie");
            assertTrue(set.contains("; Path=/archive/;"), set);
        }
    }

    /** The answer to a client that knows only the address. */
    private static Answer get(RunningPage page, String path, String... headers) throws IOException {
        return Answer.get(page.address(), path, headers);
    }

    private static int status(CableSearcher searcher, String path, String... headers) throws IOException {
        try (RunningPage page = CablePage.of(searcher).start(FREE)) {
            return Answer.ask(page, "GET", path, headers).status();
        }
    }
}
