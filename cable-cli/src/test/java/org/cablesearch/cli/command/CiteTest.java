// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --cite} of {@code cables show} and {@code cables search}. */
@ExtendWith(SampleIndex.class)
class CiteTest {

    private static final String PORT =
            "Embassy Phnom Penh to Secretary of State, “KAMPONG SRAEM: A PORT, ITS POLICE, AND THE PRICE LIST,” telegram 06PHNOMPENH2611,"
                    + " 12 September 2006";

    @Test
    void citesCablesAndParagraphs(Path index) {
        Run run = Run.of(
                "show",
                "-i",
                index,
                "--cite",
                "text",
                "06",
                "PHNOM",
                "PENH",
                "2611",
                "¶7",
                "06PHNOMPENH2611",
                "para",
                "7",
                "06PHNOMPENH2611 ¶7",
                "06 PHNOM PENH 2611",
                "¶",
                "7",
                "06PHNOMPENH2611");
        assertEquals((PORT + ", para. 7 (SBU)\n").repeat(4) + PORT + "\n", run.out());
        assertEquals(0, run.code());
    }

    @Test
    void printsTheOthersIfAParagraphIsUnknown(Path index) {
        Run run = Run.of("show", "-i", index, "--cite", "text", "06PHNOMPENH2611", "¶99", "06PHNOMPENH2611");
        assertEquals(PORT + "\n", run.out());
        assertEquals("cables: the cable 06PHNOMPENH2611 has no ¶99\n", run.err());
        assertEquals(1, run.code());
    }

    @Test
    void cslIsAnArrayEvenOfNone(Path index) {
        assertEquals(
                "[]\n",
                Run.of("search", "-i", index, "--cite", "csl", "nosuchword").out());
        String two = Run.of("search", "-i", index, "--all", "--cite", "csl", "donkeys")
                .out();
        assertTrue(two.startsWith("[{\"id\":\"") && two.endsWith("}]\n"), two);
    }

    @Test
    void citesTheParagraphsOfASearchByParagraph(Path index) {
        Run run = Run.of("search", "-i", index, "--unit", "paragraph", "--cite", "ris", "id:06PHNOMPENH2611 obstacle");
        assertTrue(run.out().contains("ID  - 06PHNOMPENH2611:p7\n"), run.out());
        assertTrue(run.out().endsWith("\nER  - \n"), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "search --cite bibtex --json police",
        "search --cite bibtex --format csv police",
        "show --cite text --json 06PHNOMPENH2611",
        "show --cite endnote 06PHNOMPENH2611",
        "delete 06PHNOMPENH2611 ¶7",
    })
    void rejectsWhatCannotBeMeant(String line, Path index) {
        Run run = Run.of(java.util.stream.Stream.concat(
                        java.util.Arrays.stream(line.split(" ")), java.util.stream.Stream.of("-i", index.toString()))
                .toArray());
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void theCollectionIsAtTheEnd(Path index) {
        String[] cite = {"--cite", "text", "--collection", "Sample Archive"};
        Run shown = Run.of("show", "-i", index, cite[0], cite[1], cite[2], cite[3], "06PHNOMPENH2611");
        assertEquals(PORT + ", Sample Archive\n", shown.out());
        Run found = Run.of("search", "-i", index, cite[0], cite[1], cite[2], cite[3], "id:06PHNOMPENH2611");
        assertEquals(shown.out(), found.out());
    }
}
