// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cables report}: of a query, of ids, and of what the page saved. */
@ExtendWith(SampleIndex.class)
class ReportCommandTest {

    private static final String SAVED = """
            [{"id": "a", "name": "Chapter 3", "items": [
              {"cable": "06PHNOMPENH2611", "document": null, "paragraph": 6, "search": "", "number": 7, "note": "A note.\\nOf two lines."},
              {"cable": "06PHNOMPENH2611", "document": null, "paragraph": null, "search": "", "note": ""},
              {"cable": "99NOWHERE1", "document": null, "paragraph": null, "search": "", "note": ""},
              {"cable": "", "search": "?query=police&select=origin%3DEmbassy+Phnom+Penh&shown=20", "note": "first"}]},
             {"id": "b", "name": "Empty", "items": []}]
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.md", "police.html"})
    void ourOwnCheckFindsEachQuotationInTheCableThatIsCited(String name, Path index) throws IOException {
        Path report = folder.resolve(name);
        Run run = Run.of(
                "report", "-i", index, "--query", "police", "--collection", "Sample Archive", "--output", report);
        assertEquals(new Run(0, "", ""), run);
        Run check = Run.of("check", "-i", index, "--json", report);
        assertEquals(0, check.code(), check.out() + check.err());
        String text = Files.readString(report);
        int quoted = text.split("\n\n> |<blockquote>").length - 1;
        assertTrue(quoted >= 5, text);
        assertTrue(quoted <= check.out().split("\"status\":\"exact\"", -1).length - 1, check.out());
        assertEquals(quoted, text.split("Sample Archive").length - 1, text);
    }

    @Test
    void listsOfThePageHaveNotesAndSearches(Path index) throws IOException {
        Run run = Run.of(
                "report",
                "-i",
                index,
                "--list",
                file("saved.json", SAVED),
                "--from",
                "2006",
                "--to",
                "2006",
                "--output",
                "-");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().startsWith("# Chapter 3\n\n## 1. KAMPONG SRAEM"), run.out());
        assertTrue(
                run.out().contains("Note: A note.\\\nOf two lines.\n\nEmbassy Phnom Penh to Secretary of State"),
                run.out());
        assertTrue(run.out().contains(", para. 7 (SBU)\n\n## 2. KAMPONG SRAEM"), run.out());
        assertTrue(run.out().contains("## 3. 99NOWHERE1\n\nThe archive does not hold this.\n\n# Empty"), run.out());
        String total = Run.of(
                        "search",
                        "-i",
                        index,
                        "--from",
                        "2006",
                        "--to",
                        "2006",
                        "--select",
                        "origin=Embassy Phnom Penh",
                        "--limit",
                        "0",
                        "--json",
                        "police")
                .out()
                .replaceAll("(?s).*\"total\":(\\d+),.*", "$1");
        assertTrue(
                run.out()
                        .contains(
                                "| police | \\-\\-select 'origin=Embassy Phnom Penh' \\-\\-from 2006-01-01 \\-\\-to 2006-12-31 | "
                                        + total + " cable"),
                run.out());
    }

    /** Before there was {@code --output}, {@code --to} named the report, beside a date of its own. */
    @Test
    void aFileAfterToIsStillTheReport(Path index) {
        Run now = Run.of("report", "-i", index, "--query", "police", "--to", "2006", "--output", "-");
        Run before = Run.of("report", "-i", index, "--query", "police", "--to", "2006", "--to", "-");
        assertEquals(withoutTime(now.out()), withoutTime(before.out()));
        assertEquals("", now.err());
        assertEquals(
                "cables: the report is written to -; name it with --output FILE, since --to is the last day of its"
                        + " cables, as in search\n",
                before.err());
    }

    private static String withoutTime(String report) {
        return report.replaceAll("\\d\\d:\\d\\d", "TIME");
    }

    @Test
    void idsAreInAnyForm(Path index) {
        String ids = "\ufeff# mine\n\n06 PHNOM PENH 2611 ¶7\n06PHNOMPENH2611 ¶99\n06phnompenh2611\n";
        Run run = Run.withInput(ids, "report", "-i", index, "--list", "-", "--output", "-");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("# Cables\n\n## 1. KAMPONG SRAEM"), run.out());
        assertTrue(run.out().contains("\n> 7\\. (SBU) "), run.out());
        assertTrue(run.out().contains("## 2. 06PHNOMPENH2611 ¶99\n\nThe archive does not hold this."), run.out());
        assertTrue(run.out().contains("## 3. KAMPONG SRAEM"), run.out());
        String checksum = Run.of("search", "-i", index, "--receipt", "-", "police")
                .out()
                .replaceAll("(?s).*\"checksum\":\"(\\w+)\".*", "$1");
        assertTrue(run.out().endsWith("checksum " + checksum + "\n"), run.out());
    }

    @Test
    void anEarlierReportIsKeptUnlessTheNewOneIsWhole(Path index) throws IOException {
        Path report = file("report.md", "earlier");
        assertEquals(
                2,
                Run.of("report", "-i", index, "--list", folder.resolve("none.txt"), "--output", report)
                        .code());
        assertEquals("earlier", Files.readString(report));
        Run run = Run.of("report", "-i", index, "--query", "police", "--timeout", "0.000001", "--output", report);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("took longer than"), run.err());
        assertFalse(Files.readString(report).equals("earlier"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(report), files.toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --output - | name one of them
            --query police --list x --output - | name one of them
            --query police --to x.pdf | Name the report with --output FILE
            --query police --to a.md --to b.md | --to names 2 reports
            --query police --to 20x6 --to - | --to: "20x6" is not a date
            --query police --output - --to - | --to: "-" is not a date
            --query police --output - --at Paris | add as-of
            """)
    void wrongUseIsTold(String line, String message, Path index) {
        Run run = Run.of(Stream.concat(Stream.of("report", "-i", index), Stream.of(line.split(" ")))
                .toArray());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "search": "?list=%ZZ"                    | the search "?list=%ZZ" is wrong: The address contains "%ZZ"
            "search": "?from=never"                  | the search "?from=never" is wrong: from: "never" is not a date
            "cable": "06PHNOMPENH2611", "paragraph": -1 | paragraph must be 0 to 2147483647: -1
            """)
    void aWrongItemOfAListIsTold(String item, String message, Path index) throws IOException {
        Path list = file("x.json", "[{\"name\": \"x\", \"items\": [{" + item + "}]}]");
        Run run = Run.of("report", "-i", index, "--list", list, "--to", "-");
        assertEquals(2, run.code());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void aFileThatThePageDidNotSaveIsTold(Path index) throws IOException {
        Run run = Run.of("report", "-i", index, "--list", file("x.json", "[{\"name\": 5}]"), "--output", "-");
        assertEquals(2, run.code());
        assertTrue(
                run.err().contains("x.json is neither a list of IDs nor saved by the page: the key /lists/0/name"),
                run.err());
    }
}
