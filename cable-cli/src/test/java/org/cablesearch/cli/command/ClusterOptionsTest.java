// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options that name a cluster, and the credentials for it. */
class ClusterOptionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        search --cluster http://x:1 --index y oil | cables: --index and --cluster name two indexes; use only one of them
        search --name y oil --index x        | cables: --name is for an index in a cluster; name that with --cluster URL
        search --credentials y oil --index x | cables: --credentials is for an index in a cluster; name that with --cluster URL
        stats --cluster x:1                  | cables: The address of a cluster must look like https://localhost:9200, not "x:1"
        stats --cluster http://^:1           | cables: --cluster: "http://^:1" is not an address such as https://localhost:9200
        compare --cluster http://x:1 a b      | cables compare: the command does not work on a cluster; name an index in a folder with --index DIR; see cables compare --help
        kwic --cluster http://x:1 a          | cables kwic: the command does not work on a cluster; name an index in a folder with --index DIR; see cables kwic --help
        verify --cluster http://x:1          | cables verify: the command does not work on a cluster; name an index in a folder with --index DIR; see cables verify --help
        """)
    void wrongUseIsExplained(String line, String message) {
        Run run = Run.of((Object[]) line.split(" "));
        assertEquals(message + "\n", run.err());
        assertEquals(2, run.code());
    }

    @Test
    void passwordInAnAddressIsNotPrinted() {
        Run run = Run.of("stats", "--cluster", "https://reader:open-sesame@localhost:9200");
        assertEquals(2, run.code());
        assertFalse(run.err().contains("sesame"), run.err());
        assertTrue(run.err().contains("CABLES_CLUSTER_PASSWORD"), run.err());
    }

    @Test
    void credentialsAreReadFromTheEnvironmentOrAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("reader"), "user=reader\npassword=open-sesame\n");
        assertEquals(
                List.of("Basic cmVhZGVyOm9wZW4tc2VzYW1l"),
                authorizationSent(Map.of("CABLES_CLUSTER_USER", "reader", "CABLES_CLUSTER_PASSWORD", "open-sesame")));
        assertEquals(List.of("Basic cmVhZGVyOm9wZW4tc2VzYW1l"), authorizationSent(Map.of(), "--credentials", file));
        Files.writeString(file, "token=abc\n");
        assertEquals(List.of("Bearer abc"), authorizationSent(Map.of(), "--credentials", file));
    }

    /** The credentials that the command sends to a cluster that refuses them, one for each request. */
    private static List<String> authorizationSent(Map<String, String> environment, Object... options)
            throws IOException {
        List<String> credentials = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            credentials.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort();
            Object[] line = Stream.concat(Stream.of("stats", "--cluster", address), Stream.of(options))
                    .toArray();
            Run run = Run.withVariables(environment, line);
            assertEquals(2, run.code());
            assertTrue(run.err().contains("was refused with HTTP 401"), run.err());
            assertTrue(
                    run.err()
                            .endsWith("; set CABLES_CLUSTER_USER and CABLES_CLUSTER_PASSWORD, or name a file with them:"
                                    + " --credentials FILE\n"),
                    run.err());
            assertFalse(run.err().contains("sesame"), run.err());
            return credentials;
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        user=reader         | FILE: give both user and password, or neither
        pasword=open-sesame | FILE: unknown name "pasword"; the names before = are certificate, password, token, user
        """)
    void mistakesInACredentialsFileAreExplained(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("reader"), content);
        Run run = Run.of("stats", "--cluster", "http://localhost:1", "--credentials", file);
        assertEquals("cables: " + message.replace("FILE", file.toString()) + "\n", run.err());
        assertEquals(2, run.code());
    }

    @Test
    void clusterOptionOverridesAFolderInTheEnvironment() {
        Run run = Run.withVariable("CABLES_INDEX", "my-index", "stats", "--cluster", "http://localhost:1");
        assertEquals(
                "cables: no answer from http://localhost:1: connection refused; check the address, whether it is http:"
                        + " or https:, and that the cluster runs\n",
                run.err());
    }
}
