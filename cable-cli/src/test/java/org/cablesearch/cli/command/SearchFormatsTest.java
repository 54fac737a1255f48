package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A search as lines of JSON, as CSV, and with all hits. */
@ExtendWith(SampleIndex.class)
class SearchFormatsTest {

    @Test
    void csvHasARowForEachHit(Path index) {
        assertEquals(
                new Run(0, """
                        id,date,datePrecision,origin,classification,subject,paragraph,marking,snippet
                        10KATHMANDU912,2010-02-08T09:45:00Z,minute,Embassy Kathmandu,UNCLASSIFIED,FOOD AID BY YAK: A DELIVERY IN DOLKHARI,1,,
                        """, ""), withoutSnippets(Run.of("search", "-i", index, "--format", "csv", "subject:yak")));
    }

    @Test
    void jsonLinesAreTheHitsOfTheObject(Path index) {
        String object =
                Run.of("search", "-i", index, "--json", "-n", 1, "police").out();
        String line = Run.of("search", "-i", index, "--format", "jsonl", "-n", 1, "police")
                .out();
        assertTrue(object.contains("\"hits\":[" + line.strip() + "]"), line);
    }

    @Test
    void issuesGoToStandardError(Path index) {
        for (String format : List.of("jsonl", "csv")) {
            Run run = Run.of("search", "-i", index, "--format", format, "tgas:PHUM");
            assertTrue(run.err().startsWith("cables: there is no field \"tgas\""), run.err());
            assertEquals(0, run.code());
        }
    }

    @Test
    void allHitsWhateverTheLimit(Path index) {
        long total = total(index);
        assertTrue(total > 10);
        assertEquals(
                total,
                Run.of("search", "-i", index, "--all", "-n", 1, "--format", "jsonl", "police")
                        .out()
                        .lines()
                        .count());
        assertEquals(
                total + 1,
                Run.of("search", "-i", index, "--all", "--format", "csv", "--snippets", 0, "police")
                        .out()
                        .lines()
                        .count());
        Run text = Run.of("search", "-i", index, "--all", "--snippets", 0, "police");
        assertTrue(text.out().startsWith(total + " cables\n"), text.out());
        assertEquals(total, text.out().lines().filter(String::isEmpty).count());
    }

    private static long total(Path index) {
        return Long.parseLong(Run.of("search", "-i", index, "--json", "-n", 0, "police")
                .out()
                .replaceFirst("(?s).*\"total\":(\\d+).*", "$1"));
    }

    /** The text of the snippet is for the tests of snippets. */
    private static Run withoutSnippets(Run run) {
        return new Run(run.code(), run.out().replaceAll(",1,,\".*\"\n", ",1,,\n"), run.err());
    }
}
