// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.testing.BacktrackingInput;
import org.cablesearch.testing.BacktrackingPatterns;
import org.cablesearch.testing.ModulePatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No text, however long, overflows the stack in a regular expression or is read again and again. */
@ExtendWith(SampleSearcher.class)
class BacktrackingPatternsTest {

    private static final int MAX_READS = 20;

    /** Close to the longest address that is read at all. */
    private static final int ADDRESS = 32_000;

    private static final int STACK = 256 << 10;

    @Test
    void eachPatternAlone() {
        assertEquals(
                List.of(),
                BacktrackingPatterns.readTooOften(MethodHandles.lookup(), MAX_READS, Map.of()),
                "read too often");
    }

    @Test
    void eachPatternThroughTheServer(CableSearcher searcher) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads =
                Executors.newCachedThreadPool(work -> new Thread(null, work, "small stack", STACK))) {
            server.setExecutor(threads);
            server.createContext("/", CablePage.of(searcher).handler());
            server.start();
            for (Pattern pattern : ModulePatterns.of(MethodHandles.lookup()).values()) {
                for (BacktrackingInput strain : BacktrackingInput.of(pattern)) {
                    assertAnswered(server.getAddress(), strain);
                }
            }
            assertAnswered(server.getAddress(), new BacktrackingInput("", "a/"));
            server.stop(0);
        }
    }

    private static void assertAnswered(InetSocketAddress server, BacktrackingInput strain) throws IOException {
        String address = URLEncoder.encode(strain.ofLength(ADDRESS / 3), StandardCharsets.UTF_8);
        String plain = strain.ofLength(ADDRESS).replaceAll("[^a-zA-Z0-9/.,:;=-]", "a");
        String header = strain.ofLength(BacktrackingInput.LENGTH).replaceAll("[^ -~]", " ");
        List<Answer> answers = List.of(
                Answer.get(server, "/" + plain),
                Answer.get(server, "/" + plain + ".js"),
                Answer.get(server, "/api/search?limit=0&token=" + address),
                Answer.get(server, "/api/stats?" + address),
                Answer.get(server, "/js/main.js", "Accept-Encoding: " + header),
                Answer.get(server, "/api/stats", "Cookie: " + header, "Origin: " + header),
                Answer.ask(server, "GET", "/", "Host: " + header));
        for (Answer answer : answers) {
            assertTrue(answer.status() != 0 && answer.status() < 500, strain + ": " + answer);
            assertEquals("nosniff", answer.headers().get("x-content-type-options"), strain + ": " + answer);
        }
    }
}
