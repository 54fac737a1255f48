// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.reader.CableJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the short programs on the sample cables. */
class ExamplesTest {

    @TempDir
    static Path index;

    @BeforeAll
    static void fillIndex() throws IOException {
        QuickStart.index(Path.of("samples", "text"), index);
    }

    @Test
    void quickStart() throws IOException {
        assertEquals(
                List.of("1 cables", "06JAKARTA15207 TWENTY-THREE CAMBODIANS AND A GOAT: RESCUE AT PULAU SERIBATU"),
                printed(() -> QuickStart.main(
                        new String[] {"samples/text/06JAKARTA15207.txt", index.toString(), "exact:winch"})));
    }

    /** A selected TAG narrows the counts of posts, but not those of TAGS. */
    @Test
    void facetedSearch() throws IOException {
        List<String> lines = printed(() -> FacetedSearch.main(new String[] {index.toString(), "\"food aid\"", "EAGR"}));
        assertEquals(
                List.of(
                        "9 cables",
                        "  by tags",
                        "    [ ] Foreign Economic Assistance 8",
                        "    [ ] Human Rights 5",
                        "    [ ] Internal Governmental Affairs 4",
                        "    [ ] Agriculture and Forestry 3",
                        "    [ ] Corruption and Anti-Corruption 3",
                        "  by origin",
                        "    [ ] Embassy Addis Ababa 1",
                        "    [ ] Embassy Cairo 1",
                        "    [ ] Embassy Dili 1",
                        "    [ ] Embassy Djibouti 1",
                        "    [ ] Embassy Harare 1",
                        "3 cables",
                        "  by tags",
                        "    [ ] Foreign Economic Assistance 8",
                        "    [ ] Human Rights 5",
                        "    [ ] Internal Governmental Affairs 4",
                        "    [x] Agriculture and Forestry 3",
                        "    [ ] Corruption and Anti-Corruption 3",
                        "  by origin",
                        "    [ ] Embassy Addis Ababa 1",
                        "    [ ] Embassy Harare 1",
                        "    [ ] Embassy Lilongwe 1"),
                lines);
    }

    @Test
    void exportHits() throws IOException {
        List<String> lines =
                printed(() -> ExportHits.main(new String[] {index.toString(), "tags:EFIS origin:reykjavik"}));
        assertEquals(
                List.of("73REYKJAVIK1977", "10REYKJAVIK309"),
                lines.stream().map(line -> CableJson.read(line).id()).toList());
    }

    @Test
    void draftCheck(@TempDir Path folder) throws IOException {
        Path draft = Files.writeString(
                folder.resolve("draft.md"), "The port had “TWENTY-THREE CAMBODIANS AND A SHEEP” (06JAKARTA15207).\n");
        assertEquals(
                List.of("HELD 06JAKARTA15207", "NEAR TWENTY-THREE CAMBODIANS AND A SHEEP", "  SHEEP | GOAT"),
                printed(() -> DraftCheck.main(new String[] {index.toString(), draft.toString()})));
    }

    @Test
    void searchReceipt(@TempDir Path folder) throws IOException {
        String[] args = {index.toString(), "goat", folder.resolve("goat.json").toString()};
        assertEquals(List.of(), printed(() -> SearchReceipt.main(args)));
        assertEquals(List.of("the same cables"), printed(() -> SearchReceipt.main(args)));
    }

    @Test
    void assistantServer() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n".getBytes(StandardCharsets.UTF_8)));
            assertEquals(
                    List.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"),
                    printed(() -> AssistantServer.main(new String[] {index.toString()})));
        } finally {
            System.setIn(before);
        }
    }

    /** The README of the examples shows the real output of the programs. */
    @ParameterizedTest
    @MethodSource("shown")
    void printsWhatTheReadmeShows(Shown shown) throws Exception {
        String[] args = shown.arguments().stream()
                .map(word -> word.equals("my-index") ? index.toString() : word.replaceFirst("^examples/", ""))
                .map(word -> word.replaceAll("^'|'$", ""))
                .toArray(String[]::new);
        Method main =
                Class.forName("org.cablesearch.examples." + shown.program()).getMethod("main", String[].class);
        assertEquals(String.join("\n", shown.output()).strip(), String.join("\n", printed(() -> invoke(main, args))));
    }

    /** A program that the README runs, and its output in the README. */
    private record Shown(String program, List<String> arguments, List<String> output) {}

    static List<Shown> shown() throws IOException {
        List<Shown> all = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("$ examples/run ")) {
                List<String> words = List.of(line.split(" "));
                all.add(new Shown(words.get(2), words.subList(3, words.size()), new ArrayList<>()));
                inside = true;
            } else if (line.equals("```") || line.startsWith("$ ")) {
                inside = false;
            } else if (inside) {
                all.getLast().output().add(line);
            }
        }
        assertEquals(6, all.size(), "programs whose output the README of the examples shows");
        return all;
    }

    private static void invoke(Method main, String[] args) throws IOException {
        try {
            main.invoke(null, (Object) args);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsItsUsage(Path program) throws IOException {
        String name = program.getFileName().toString().replace(".java", "");
        assertTrue(Files.readString(program).contains("Usage.require(\"" + name + " "), name);
    }

    static List<Path> programs() throws IOException {
        List<Path> programs = new ArrayList<>();
        try (DirectoryStream<Path> sources =
                Files.newDirectoryStream(Path.of("src", "main", "java", "org", "cablesearch", "examples"), "*.java")) {
            for (Path source : sources) {
                if (Files.readString(source).contains("void main(")) {
                    programs.add(source);
                }
            }
        }
        return programs;
    }

    @FunctionalInterface
    private interface Program {
        void run() throws IOException;
    }

    private static List<String> printed(Program program) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
