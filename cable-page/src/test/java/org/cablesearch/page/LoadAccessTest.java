// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cablesearch.page.internal.load.LoadState;
import org.cablesearch.page.internal.serve.PageServer;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may add cables through a page: only a client with the token of a page that was started for adding. */
@ExtendWith(SampleSearcher.class)
class LoadAccessTest {

    private static final InetSocketAddress FREE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String PATH = "/load/path?path=somewhere";

    /** One cable, since each test adds what it asks for. */
    private static final Path SAMPLE = SampleSearcher.SAMPLES.resolve("00HARARE7244.txt");

    @TempDir
    Path folder;

    private TestLoader loader;
    private PageServer page;

    @BeforeEach
    void start() throws IOException {
        loader = new TestLoader(folder);
        page = PageServer.start(FREE, loader);
    }

    @AfterEach
    void stop() {
        page.close();
    }

    @Test
    void thePageOfServeOnlyReads(CableSearcher searcher) throws IOException {
        try (RunningPage reads = CablePage.of(searcher).start(FREE)) {
            for (String path : List.of(PATH, "/load/files", "/load/end", "/load/state", "/api/load", "/")) {
                assertEquals(
                        405, Answer.ask(reads, "POST", path, "Host: localhost").status(), path);
            }
            assertEquals(404, Answer.get(reads, "/load/state").status());
            assertEquals(null, Answer.get(reads, "/api/stats").headers().get("cables-can-be-added"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, '', 401",
        "GET, token, 405",
        "HEAD, token, 405",
        "PUT, token, 405",
        "POST, 'token, Origin: http://evil.example', 403",
        "POST, 'token, Origin: null', 403",
        "POST, 'token, Sec-Fetch-Site: same-site', 403",
        "POST, 'token, Sec-Fetch-Site: cross-site', 403",
        "POST, 'token, Host: evil.example', 400"
    })
    void aChangeIsRefused(String method, String headers, int status) throws IOException {
        String[] all =
                List.of(("Host: localhost, " + headers)
                                .replace("token", Answer.bearer(page))
                                .split(", "))
                        .stream()
                        .filter(header -> !header.isBlank())
                        .toArray(String[]::new);
        for (String path : List.of(PATH, "/load/files", "/load/end")) {
            assertEquals(status, Answer.ask(page.address(), method, path, all).status(), path);
        }
        assertEquals(List.of(), loader.asked());
    }

    @Test
    void aChangeWithTheTokenIsMade() throws IOException {
        assertEquals(401, Answer.get(page.address(), "/load/state").status());
        Answer state = Answer.get(page, "/load/state");
        assertEquals(200, state.status());
        assertTrue(state.body().contains("\"phase\":\"idle\""), state.body());
        assertEquals("no-store", state.headers().get("cache-control"));
        assertTrue(state.headers().get("content-security-policy").startsWith("default-src 'none'"));

        assertEquals(
                200,
                Answer.ask(page, "POST", "/load/path?path=" + SAMPLE, "Host: localhost")
                        .status());
        assertEquals(
                200, Answer.ask(page, "POST", "/load/end", "Host: localhost").status());
        assertEquals(List.of("path " + SAMPLE, "end"), loader.asked());
        assertEquals("POST", Answer.get(page, "/load/end").headers().get("allow"));
        assertEquals(404, Answer.get(page, "/load/other").status());
        assertEquals(
                400, Answer.ask(page, "POST", "/load/path", "Host: localhost").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "\"%s\"", "'%s'", "file:%s", "file://%s", "'file://%s'"})
    void aPathAsFileManagersCopyIt(String form) throws IOException {
        String path = URLEncoder.encode(form.formatted(SAMPLE), StandardCharsets.UTF_8);
        Answer answer = Answer.ask(page, "POST", "/load/path?path=" + path, "Host: localhost");
        assertEquals(200, answer.status(), answer.body());
        assertEquals(List.of("path " + SAMPLE), loader.asked());
    }

    @Test
    void aPathInTheHomeOfTheUser() throws IOException {
        String home = System.getProperty("user.home");
        System.setProperty("user.home", SampleSearcher.SAMPLES.toString());
        try {
            for (String path : List.of("~/00HARARE7244.txt", "'~/00HARARE7244.txt'")) {
                String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
                Answer answer = Answer.ask(page, "POST", "/load/path?path=" + encoded, "Host: localhost");
                assertEquals(200, answer.status(), answer.body());
            }
        } finally {
            System.setProperty("user.home", home);
        }
        assertEquals(List.of("path " + SAMPLE, "path " + SAMPLE), loader.asked());
    }

    /** A blank path would be that of the working directory. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "''", "\" \""})
    void aBlankPathIsRefused(String path) throws IOException {
        Answer answer = Answer.ask(
                page, "POST", "/load/path?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8), "Host: localhost");
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains("Type the path of a file or folder"), answer.body());
        assertEquals(List.of(), loader.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://elsewhere/cables.csv", "file:cables.csv", "cables\0.csv"})
    void invalidPathIsRejected(String path) throws IOException {
        Answer answer = Answer.ask(
                page, "POST", "/load/path?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8), "Host: localhost");
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains("cannot be the path of a file or folder"), answer.body());
        assertEquals(List.of(), loader.asked());
    }

    @Test
    void searchesAreRefusedBeforeThereIsAnIndex() throws IOException {
        loader.say(LoadState.Phase.RUNNING, "It is being rebuilt.");
        Answer stats = Answer.get(page, "/api/stats");
        assertEquals(409, stats.status());
        assertEquals("true", stats.headers().get("cables-can-be-added"));
        assertEquals(200, Answer.get(page, "/").status());
    }
}
