// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code cables check}. */
@ExtendWith(SampleIndex.class)
class CheckCommandTest {

    private static final String RIGHT = "It says “Everything else in town is fish” (06PHNOMPENH2611).";

    @Test
    void json(Path index) {
        Run run = Run.withInput(RIGHT, "check", "-i", index, "--json", "-");
        assertEquals(
                "{\"ids\":[{\"text\":\"06PHNOMPENH2611\",\"start\":43,\"end\":58,\"ids\":[\"06PHNOMPENH2611\"],"
                        + "\"status\":\"held\",\"date\":\"2006-09-12T09:34:00Z\","
                        + "\"classification\":\"UNCLASSIFIED//FOR OFFICIAL USE ONLY\",\"claims\":[],"
                        + "\"why\":null}],"
                        + "\"quotations\":[{\"text\":\"Everything else in town is fish\",\"start\":9,\"end\":40,"
                        + "\"status\":\"exact\",\"id\":\"06PHNOMPENH2611\",\"paragraph\":2,\"index\":1,"
                        + "\"marking\":\"(SBU)\",\"claimed\":\"06PHNOMPENH2611\",\"claimedParagraph\":null,"
                        + "\"differences\":[],\"elsewhere\":[],\"why\":null}],\"timedOut\":false}\n",
                run.out());
        assertEquals(0, run.code());
    }

    @Test
    void saysWhatIsWrong(Path index, @TempDir Path folder) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.md"), "# Draft\n\n" + RIGHT.replace("fish", "rice"));
        Run run = Run.of("check", "-i", index, draft);
        assertEquals(
                "line 3: “Everything else in town is rice”: near, 06PHNOMPENH2611 ¶2 (SBU)\n"
                        + "    changed: “rice”, the cable has “fish”\n"
                        + "1 number of cables, 0 to look at; 1 quotation, 1 to look at\n",
                run.out());
        assertEquals(1, run.code());
        Run markdown = Run.of("check", "-i", index, "--format", "markdown", draft);
        assertTrue(
                markdown.out().contains("| 3 | “Everything else in town is rice” | **near, 06PHNOMPENH2611"),
                markdown.out());
    }

    @Test
    void printsTheTextThatIsRead(@TempDir Path folder) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.html"), "<p>One <b>two</b></p><p>three");
        assertEquals("One two\nthree\n", Run.of("check", "--text", draft).out());
    }

    @Test
    void rejectsWhatCannotBeRead(Path index, @TempDir Path folder) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.docx"), "no zip");
        Run run = Run.of("check", "-i", index, draft);
        assertEquals(
                "cables: " + draft + " is not a Word document, or is cut short: it has no word/document.xml\n",
                run.err());
        assertEquals(2, run.code());
        assertEquals(
                2, Run.of("check", "-i", index, folder.resolve("absent.md")).code());
        assertEquals(
                2, Run.of("check", "--cluster", "http://localhost:1", draft).code());
    }

    /** Files that are not text, and the words by which their kind is named. */
    private static Stream<Arguments> files() {
        String latin = "It says everything (06PHNOMPENH2611).";
        return Stream.of(
                Arguments.of("draft.md", "%PDF-1.7 text".getBytes(StandardCharsets.UTF_8), "a PDF document"),
                Arguments.of(
                        "draft.md", "{\\rtf1 text}".getBytes(StandardCharsets.UTF_8), "a rich text (RTF) document"),
                Arguments.of("draft.txt", ("\ufeff" + latin).getBytes(StandardCharsets.UTF_16LE), "in UTF-16"),
                Arguments.of("draft.txt", ("\ufeff" + latin).getBytes(StandardCharsets.UTF_16BE), "in UTF-16"),
                Arguments.of("draft.txt", latin.getBytes(StandardCharsets.UTF_16LE), "in UTF-16"),
                Arguments.of("draft.html", latin.getBytes(StandardCharsets.UTF_16BE), "in UTF-16"),
                Arguments.of("draft.txt", new byte[] {'a', 1, 'b', 2, 'c', 5}, "a binary file"),
                Arguments.of(
                        "draft.txt", (latin.repeat(1_000) + "\0").getBytes(StandardCharsets.UTF_8), "a binary file"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void rejectsWhatIsNotText(String name, byte[] content, String kind, Path index, @TempDir Path folder)
            throws IOException {
        Path draft = Files.write(folder.resolve(name), content);
        Run run = Run.of("check", "-i", index, draft);
        assertTrue(run.err().contains(name + " is not plain text: it is " + kind), run.err());
        assertEquals(2, run.code());
    }

    @Test
    void rejectsACutDocument(Path index, @TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new Random(1)
                    .ints(2_000, 'a', 'z')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
        }
        Path draft = Files.write(folder.resolve("draft.docx"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        Run run = Run.of("check", "-i", index, draft);
        assertEquals("cables: " + draft + " is not a whole Word document: it is cut short or damaged\n", run.err());
        assertEquals(2, run.code());
        assertEquals(2, Run.of("check", "-i", index, folder).code());
    }

    @Test
    void aDraftThatCannotBeReadFromStandardInputIsWrongUse(Path index) {
        Run run = Run.withInput("{\\rtf1 text}", "check", "-i", index, "-");
        assertEquals("cables: standard input is not plain text: it is a rich text (RTF) document\n", run.err());
        assertEquals(2, run.code());
    }
}
