// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SampleIndex.class)
class ServeCommandTest {

    @Test
    void servesUntilItIsStopped(Path index) throws Exception {
        Serving serving = Serving.start("--index", index, "--port", 0);
        URI link = serving.link();
        assertEquals("127.0.0.1", link.getHost());
        assertEquals(200, status(link));
        assertEquals(401, status(link.resolve("api/stats")), "every user of the machine can ask here");
        assertEquals(200, status(link.resolve("api/stats?" + link.getRawQuery())));

        assertEquals(new Run(0, link + "\n", ""), serving.stop());
        assertThrows(ConnectException.class, () -> status(link));
    }

    @Test
    void warnsIfOthersCanReachThePage(Path index) throws Exception {
        Serving serving = Serving.start("--index", index, "--port", 0, "--host", "0.0.0.0");
        URI link = serving.link();
        URI here = new URI("http", null, "127.0.0.1", link.getPort(), "/", null, null);
        assertEquals(200, status(here), "the page itself holds nothing of the index");
        assertEquals(401, status(here.resolve("api/stats")));
        assertEquals(200, status(here.resolve("api/stats?" + link.getRawQuery())));
        assertEquals(
                "cables: others in the network can reach this page; whoever has the link can read the index, and the"
                        + " connection is not encrypted\n",
                serving.stop().err());
    }

    @Test
    void refusesAPortThatIsTaken(Path index) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Run run = Run.of("serve", "--index", index, "--port", port);
            assertEquals(2, run.code());
            assertEquals("", run.out());
            assertTrue(
                    run.err().startsWith("cables: cannot listen on port " + port + " of 127.0.0.1: ")
                            && run.err().contains("choose another port with --port"),
                    run.err());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--host, nosuch.invalid, unknown host \"nosuch.invalid\"",
        "--host, 192.0.2.1, cannot listen on port 8080 of 192.0.2.1",
        "--port, -1, \"-1\" is not a port",
        "--port, 65536, \"65536\" is not a port",
        "--port, http, http"
    })
    void refusesAnAddressThatItCannotListenOn(String option, String value, String message, Path index) {
        Run run = Run.of("serve", "--index", index, option, value);
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void refusesAnAbsentIndex() {
        Run run = Run.of("serve", "--index", "nosuch");
        assertEquals(2, run.code());
        assertFalse(run.err().isEmpty());
    }

    static int status(URI address) throws IOException {
        return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    }
}
