package org.cablesearch.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

    /** What is selected narrows the posts, and leaves the counts of the TAGS as they were. */
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
    void nameSearch() throws IOException {
        assertAsInReadme(
                "NameSearch my-index rashidi", () -> NameSearch.main(new String[] {index.toString(), "rashidi"}));
    }

    @Test
    void citationTrail() throws IOException {
        assertAsInReadme(
                "CitationTrail my-index 06JAKARTA15207",
                () -> CitationTrail.main(new String[] {index.toString(), "06JAKARTA15207"}));
    }

    @Test
    void similarCables() throws IOException {
        assertAsInReadme(
                "SimilarCables my-index 06PHNOMPENH2611",
                () -> SimilarCables.main(new String[] {index.toString(), "06PHNOMPENH2611"}));
    }

    @Test
    void searchTermsReport() throws IOException {
        assertAsInReadme(
                "SearchTermsReport my-index examples/samples/terms.txt",
                () -> SearchTermsReport.main(new String[] {index.toString(), "samples/terms.txt"}));
    }

    @Test
    void paragraphSearch() throws IOException {
        assertAsInReadme(
                "ParagraphSearch my-index donkeys U",
                () -> ParagraphSearch.main(new String[] {index.toString(), "donkeys", "U"}));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void saysHowToCallIt(Path program) throws IOException {
        String name = program.getFileName().toString().replace(".java", "");
        assertTrue(Files.readString(program).contains("Usage.require(\"" + name + " "), name);
    }

    static List<Path> programs() throws IOException {
        List<Path> programs = new ArrayList<>();
        try (DirectoryStream<Path> sources =
                Files.newDirectoryStream(Path.of("src", "main", "java", "org", "cablesearch", "examples"))) {
            for (Path source : sources) {
                if (Files.readString(source).contains("void main(")) {
                    programs.add(source);
                }
            }
        }
        return programs;
    }

    /** The README shows what a program really prints. */
    private static void assertAsInReadme(String command, Program program) throws IOException {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
        List<String> shown = readme.stream()
                .dropWhile(line -> !line.equals("$ examples/run " + command))
                .skip(1)
                .takeWhile(line -> !line.equals("```") && !line.startsWith("$ "))
                .toList();
        assertEquals(
                String.join("\n", printed(program)), String.join("\n", shown).strip());
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
