package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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
                        + "\"classification\":\"UNCLASSIFIED//FOR OFFICIAL USE ONLY\",\"claims\":[]}],"
                        + "\"quotations\":[{\"text\":\"Everything else in town is fish\",\"start\":9,\"end\":40,"
                        + "\"status\":\"exact\",\"id\":\"06PHNOMPENH2611\",\"paragraph\":2,\"marking\":\"(SBU)\","
                        + "\"claimed\":\"06PHNOMPENH2611\",\"differences\":[]}]}\n",
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
        assertEquals("cables: " + draft + " is not a Word document: it has no word/document.xml\n", run.err());
        assertEquals(2, run.code());
        assertEquals(
                2, Run.of("check", "-i", index, folder.resolve("absent.md")).code());
        assertEquals(
                2, Run.of("check", "--cluster", "http://localhost:1", draft).code());
    }
}
