// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.reader.CableJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cables show} and {@code cables cites} of several cables, and of some that are not held. */
@ExtendWith(SampleIndex.class)
class ShowCommandTest {

    @Test
    void showsSeveralCables(Path index) {
        Run run = Run.of(
                "show", "-i", index, "--json", "06", "PHNOM", "PENH", "02611", "06BANGKOK8043", "10 Kathmandu 912");
        assertEquals(0, run.code());
        assertEquals(List.of("06PHNOMPENH2611", "06BANGKOK8043", "10KATHMANDU912"), ids(run));
    }

    @Test
    void showsTheOthersIfOneIsNotHeld(Path index) {
        Run run = Run.of("show", "-i", index, "--json", "06PHNOMPENH2612", "06BANGKOK8043");
        assertEquals(List.of("06BANGKOK8043"), ids(run));
        assertEquals(1, run.code());
        assertEquals(absent(index, "06PHNOMPENH2612") + "the nearest: 06PHNOMPENH2611\n", run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "PHNOM PENH 2300, '07PHNOMPENH2301, 08PHNOMPENH1990, 06PHNOMPENH2611'",
        "reykjavik 310, '10REYKJAVIK309, 73REYKJAVIK1977'",
        "2010-REYKJAVIK-0310, 10REYKJAVIK309",
    })
    void offersTheNearestIds(String id, String nearest, Path index) {
        assertEquals(
                absent(index, id) + "the nearest: " + nearest + "\n",
                Run.of("show", "-i", index, id).err());
    }

    @Test
    void offersASearchIfNoIdIsNear(Path index) {
        assertEquals(
                absent(index, "99NOWHERE1") + "find ids with: cables search --index " + index + " WORDS\n",
                Run.of("show", "-i", index, "99NOWHERE1").err());
    }

    @Test
    void listsTheCitingCablesOfACableThatIsNotHeld(Path index) {
        Run run = Run.of("cites", "-i", index, "06BANGKOK7998");
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("cited by:\n  06BANGKOK8043   THE CHOK ANAN 7"), run.out());
        assertEquals(
                "cables: the index " + index + " does not hold the cable 06BANGKOK7998, but 2 cables in it cite it\n",
                run.err());
        assertEquals(
                "{\"id\":\"06BANGKOK7998\",\"cites\":[],\"citedBy\":[\"06BANGKOK8043\",\"06JAKARTA15207\"]}\n",
                Run.of("cites", "-i", index, "--json", "06BANGKOK7998").out());
    }

    @Test
    void showsOneParagraph(Path index) {
        Run run = Run.of("show", "-i", index, "06PHNOMPENH2611", "¶7");
        assertEquals(0, run.code());
        assertTrue(
                run.out()
                        .startsWith("KAMPONG SRAEM: A PORT, ITS POLICE, AND THE PRICE LIST\n"
                                + "06PHNOMPENH2611, para. 7 (SBU), 12 September 2006\n\nCOMMENT\n\n¶7 (SBU)  "),
                run.out());
        String json =
                Run.of("show", "-i", index, "--json", "06PHNOMPENH2611 ¶7").out();
        assertTrue(
                json.startsWith(
                        "{\"id\":\"06PHNOMPENH2611\",\"document\":null,\"paragraph\":{\"index\":6,\"number\":7,"),
                json);
    }

    @Test
    void tellsWhichParagraphIsMeantIfSeveralHaveTheNumber(@TempDir Path folder) throws IOException {
        Cable cable = Cable.builder("06OSLO1")
                .paragraphs(List.of(
                        Paragraph.numbered(1, "", "The fares rise."),
                        Paragraph.of("Annex").index(1),
                        Paragraph.numbered(1, "", "The list of fares.").index(2)))
                .build();
        Path file = folder.resolve("cables.jsonl");
        Files.writeString(file, CableJson.write(cable) + "\n");
        Path index = folder.resolve("index");
        assertEquals(0, Run.of("index", "-i", index, file).code());
        assertParagraph(
                Run.of("show", "-i", index, "06OSLO1", "¶1"),
                "The fares rise.",
                "cables: the cable 06OSLO1 has 2 paragraphs with the number 1; this is the first, ¶1.1; also: ¶1.3\n");
        assertParagraph(Run.of("show", "-i", index, "06OSLO1 ¶1.3"), "The list of fares.", "");
        assertParagraph(Run.of("show", "-i", index, "06 OSLO 1", "¶.2"), "Annex", "");
        assertEquals(
                "cables: the cable 06OSLO1 has no ¶2.3\n",
                Run.of("show", "-i", index, "06OSLO1", "¶2.3").err());
    }

    private static void assertParagraph(Run run, String text, String err) {
        assertEquals(0, run.code());
        assertTrue(run.out().endsWith(text + "\n"), run.out());
        assertEquals(err, run.err());
    }

    private static String absent(Path index, String id) {
        return "cables: the index " + index + " does not hold the cable " + id + "; ";
    }

    private static List<String> ids(Run run) {
        return run.out()
                .lines()
                .map(line -> line.replaceFirst("\\{\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static final String IDS = """
            \ufeff# found in the reading room
            06 PHNOM PENH 2611 ¶7

            99NOWHERE1
            06BANGKOK8043
            06PHNOMPENH2611 para 7
            06-Bangkok-8043
            """;

    @ParameterizedTest
    @CsvSource({
        "text, ¶7 (SBU)",
        "jsonl, '{\"id\":\"06PHNOMPENH2611\",\"document\":null,\"paragraph\":{\"index\":6,\"number\":7,'"
    })
    void showsTheCablesOfAFileInItsOrder(String format, String part, Path index) {
        Run run = Run.withInput(IDS, "show", "-i", index, "--ids", "-", "--format", format);
        int first = run.out().indexOf(part);
        assertTrue(first >= 0 && run.out().indexOf(part, first + 1) < 0, run.out());
        assertTrue(run.out().indexOf("06BANGKOK8043") > first, run.out());
        assertEquals(1, run.code());
        assertEquals(
                absent(index, "99NOWHERE1") + "find ids with: cables search --index " + index + " WORDS\n", run.err());
    }

    @Test
    void csvHasARowPerParagraph(Path index) {
        Run run = Run.withInput(IDS, "show", "-i", index, "--ids", "-", "--format", "csv");
        List<String> rows = run.out()
                .lines()
                .filter(line -> line.matches("(id|06[A-Z]+\\d+),.*"))
                .toList();
        assertEquals("id,document,date,origin,classification,subject,paragraph,index,marking,text", rows.getFirst());
        assertTrue(rows.get(1).startsWith("06PHNOMPENH2611,,2006-09-12T"), rows.get(1));
        assertTrue(rows.get(1).contains(",7,6,(SBU),"), rows.get(1));
        assertTrue(
                rows.get(2).startsWith("06BANGKOK8043,,2006-10-03T")
                        && rows.get(2).contains(",1,0,"),
                rows.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "show --ids - 06PHNOMPENH2611, --ids takes the place of an ID",
        "show, which cable?",
        "show --format csv --json 06PHNOMPENH2611, contradict each other",
        "show --format csv --cite text 06PHNOMPENH2611, --cite takes the place",
        "delete, which cable?",
    })
    void wrongUseIsTold(String line, String message, Path index) {
        String[] words =
                (line.replaceFirst(" |$", " -i " + index + " ")).strip().split(" ");
        Run run = Run.of((Object[]) words);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(message), run.err());
    }
}
