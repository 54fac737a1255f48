// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in without a terminal. */
@Timeout(600) // for a page that never has what is waited for
class OpenCommandTest {

    @TempDir
    Path folder;

    @Test
    void leadsFromNothingToTheFirstAnswer() throws Exception {
        Serving opened = Serving.open(environment(), "--port", 0);
        URI link = opened.link();
        assertEquals("127.0.0.1", link.getHost());
        assertTrue(get(link, "load/state").contains("\"phase\":\"idle\""));
        assertTrue(get(link, "api/stats").contains("\"cables\":0"));

        post(link, "load/path?path=" + URLEncoder.encode(Run.SAMPLES.toString(), StandardCharsets.UTF_8));
        String state = loaded(link);
        assertTrue(state.contains("\"phase\":\"done\",\"records\":43") && state.contains("\"added\":43"), state);
        awaitTotal(29, link, "police");

        post(link, "load/end");
        assertEquals(0, opened.await().code());
        assertTrue(Run.of("search", "--index", home().resolve("index"), "police")
                .out()
                .startsWith("29 cables"));
    }

    @Test
    void filesThatTheBrowserSendsAreAdded() throws Exception {
        Serving opened = Serving.open(environment(), "--port", 0);
        byte[] cable = Files.readAllBytes(Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        byte[] body = ("my%20cables/1.txt " + cable.length + "\n" + new String(cable, StandardCharsets.UTF_8)
                        + "notes.txt 5\nhello")
                .getBytes(StandardCharsets.UTF_8);
        String state = ask("POST", opened.link(), "load/files", body);
        assertTrue(state.contains("\"added\":1,") && state.contains("\"rejected\":1,"), state);
        assertTrue(state.contains("\"complaints\":[\"notes.txt:1: UNKNOWN_FORMAT"), state);
        awaitTotal(1, opened.link(), "exercise book");
        opened.stop();
    }

    @Test
    void aSecondStartShowsThePageThatIsOpen() throws Exception {
        Serving opened = Serving.open(environment(), "--port", 0);
        assertEquals(new Run(0, opened.link() + "\n", ""), Run.withVariables(environment(), "open"));
        opened.stop();
    }

    /** Lists belong to a port, so a second page of an index would not show them. */
    @Test
    void eachIndexHasOnePage() throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Serving first = Serving.open(environment(), "--index", one, "--port", 0);
        Serving second = Serving.open(environment(), "--index", other, "--port", 0);
        for (Map.Entry<Path, Serving> opened : Map.of(one, first, other, second).entrySet()) {
            assertEquals(
                    new Run(0, opened.getValue().link() + "\n", ""),
                    Run.withVariables(environment(), "open", "--index", opened.getKey()));
        }
        first.stop();
        second.stop();
    }

    @Test
    void aHomeThatCannotBeWrittenStopsNothing() throws Exception {
        Files.createDirectories(home().getParent());
        Files.writeString(home(), "a file is in the way");
        Serving opened = Serving.open(environment(), "--index", folder.resolve("index"), "--port", 0);
        assertTrue(get(opened.link(), "api/stats").contains("\"cables\":0"));
        opened.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "a.txt 5\nhel",
                "a.txt 99999999999999999999\nhello",
                "a.txt -1\nhello",
                "%zz 5\nhello",
                "%00 5\nhello",
                "\n",
                "../../a.txt x\n"
            })
    void aMalformedUploadIsRefusedInOurWords(String body) throws Exception {
        Serving opened = Serving.open(environment(), "--port", 0);
        HttpURLConnection connection =
                connection("POST", opened.link(), "load/files", body.getBytes(StandardCharsets.UTF_8));
        int status = connection.getResponseCode();
        String answer = new String(
                (status < 400 ? connection.getInputStream() : connection.getErrorStream()).readAllBytes(),
                StandardCharsets.UTF_8);
        if (status == 200) {
            assertTrue(answer.contains("\"added\":0,") && answer.contains("\"rejected\":1,"), answer);
        } else {
            assertEquals(400, status, answer);
        }
        assertFalse(answer.contains("Exception") || answer.contains("java"), answer);
        assertFalse(loaded(opened.link()).contains("Exception"));
        opened.stop();
    }

    /** Whoever has the link can name any file that this user may read. */
    @Test
    void aFileThatHoldsNoCablesIsNotShown() throws Exception {
        Path file =
                Files.writeString(folder.resolve("accounts.txt"), "root:x:0:0:SECRET\nuser:x:1:1:SECRET\n".repeat(9));
        Serving opened = Serving.open(environment(), "--port", 0);
        post(opened.link(), "load/path?path=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8));
        String state = loaded(opened.link());
        assertTrue(state.contains("accounts.txt:1: "), state);
        assertFalse(state.contains("SECRET") || state.contains("root"), state);
        opened.stop();
    }

    @Test
    void theIndexUsedLastIsOpened() throws Exception {
        Path index = folder.resolve("an index");
        assertEquals(
                0,
                Run.withVariables(environment(), "index", "--index", index, Run.SAMPLES)
                        .code());
        Serving opened = Serving.open(environment(), "--port", 0);
        assertTrue(get(opened.link(), "api/stats").contains("\"cables\":43"));
        assertTrue(get(opened.link(), "load/state").contains("\"index\":\"" + index + "\""));
        opened.stop();
    }

    @Test
    void anIndexOfAnEarlierVersionIsRebuilt() throws Exception {
        Path index = folder.resolve("index");
        Run.of("index", "--index", index, Run.SAMPLES);
        makeOfSchema(6, index);
        assertEquals(2, Run.of("stats", "--index", index).code());
        Serving opened = Serving.open(environment(), "--index", index, "--port", 0);
        String state = loaded(opened.link());
        assertTrue(state.contains("\"phase\":\"done\"") && state.contains("The index is ready."), state);
        assertTrue(get(opened.link(), "api/stats").contains("\"cables\":43"));
        opened.stop();
    }

    @Test
    void anIndexOfANewerVersionIsLeftAlone() throws Exception {
        Path index = folder.resolve("index");
        Run.of("index", "--index", index, Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        makeOfSchema(99, index);
        assertLeftAlone(index, "the index in " + index + " was written by a newer cables; update the program");
    }

    @Test
    void aFolderThatIsNotAnIndexIsLeftAlone() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path notes = Files.writeString(other.resolve("notes.txt"), "mine");
        assertLeftAlone(other, other + " is not empty and holds no index; name an empty or a new folder for it");
        assertEquals(
                new Run(2, "", "cables: " + notes + " is a file; name a folder for the index\n"),
                Run.withVariables(environment(), "open", "--index", notes, "--port", 0));
    }

    private void assertLeftAlone(Path index, String message) throws IOException {
        Map<Path, byte[]> before = content(index);
        assertEquals(
                new Run(2, "", "cables: " + message + "\n"),
                Run.withVariables(environment(), "open", "--index", index, "--port", 0));
        Map<Path, byte[]> after = content(index);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file.toString()));
    }

    private static Map<Path, byte[]> content(Path folder) throws IOException {
        Map<Path, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            // Lucene leaves the file of its lock behind.
            for (Path file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                content.put(file, Files.readAllBytes(file));
            }
        }
        return content;
    }

    @Test
    void aPortInUseIsReported() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.withVariables(environment(), "open", "--port", taken.getLocalPort());
            assertEquals(2, run.code());
            assertTrue(run.err().contains("choose another with --port"), run.err());
        }
    }

    @Test
    void withoutAHomeTheIndexMustBeNamed() {
        Run run = Run.withVariables(Map.of("BROWSER", "true"), "open");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("which index?"), run.err());
    }

    /** A user of this test alone, with a browser that does nothing. */
    private Map<String, String> environment() {
        return Map.of("HOME", folder.resolve("a home").toString(), "BROWSER", "true");
    }

    private Path home() {
        return folder.resolve("a home/.local/share/cables");
    }

    private static String loaded(URI link) throws IOException, InterruptedException {
        String state = get(link, "load/state");
        while (state.contains("\"phase\":\"running\"")) {
            Thread.sleep(20);
            state = get(link, "load/state");
        }
        return state;
    }

    /** Asks until a query finds this many cables: a page looks for changes of its index once a second. */
    private static void awaitTotal(int total, URI link, String query) throws IOException, InterruptedException {
        String path = "api/search?limit=0&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        while (!get(link, path).contains("\"total\":" + total + ",")) {
            Thread.sleep(20);
        }
    }

    private static String get(URI link, String path) throws IOException {
        return ask("GET", link, path, new byte[0]);
    }

    private static void post(URI link, String path) throws IOException {
        ask("POST", link, path, new byte[0]);
    }

    private static String ask(String method, URI link, String path, byte[] body) throws IOException {
        return new String(connection(method, link, path, body).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static HttpURLConnection connection(String method, URI link, String path, byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) link.resolve("/" + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty(
                "Authorization", "Bearer " + link.getQuery().substring("token=".length()));
        if (body.length > 0) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
        }
        return connection;
    }

    /** Changes the version in the commit of an index, and its checksum. */
    private static void makeOfSchema(int version, Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            Path commit = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(commit);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int digit = text.indexOf("cables.schema");
            while (!Character.isDigit(text.charAt(digit))) {
                digit++;
            }
            // A text is preceded by its length; today's version has one digit.
            String changed = text.substring(0, digit - 1)
                    + (char) String.valueOf(version).length()
                    + version
                    + text.substring(digit + 1);
            byte[] written = changed.getBytes(StandardCharsets.ISO_8859_1);
            CRC32 sum = new CRC32();
            sum.update(written, 0, written.length - Long.BYTES);
            ByteBuffer.wrap(written).putLong(written.length - Long.BYTES, sum.getValue());
            Files.write(commit, written);
        }
    }
}
