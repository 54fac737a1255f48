// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searches with {@code --format jsonl}, {@code --format csv} and {@code --all}. */
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
    void csvHasTheChosenColumns(Path index) {
        assertEquals(
                new Run(0, """
                        \ufefflevel,id,citation,tags
                        U,10KATHMANDU912,"10KATHMANDU912, 8 February 2010",TAGS
                        """, ""),
                withoutTags(Run.of(
                        "search",
                        "-i",
                        index,
                        "--format",
                        "csv",
                        "--bom",
                        "--columns",
                        "level,ID,citation,tags",
                        "subject:yak")));
        Run paragraphs = Run.of(
                "search", "-i", index, "--format=csv", "--unit=paragraph", "--columns=citation", "-n=1", "exact:yaks");
        assertTrue(paragraphs.out().startsWith("citation\n\"10KATHMANDU912, para. "), paragraphs.out());
    }

    /** The names are those that {@code cables show} prints. */
    @Test
    void csvHasThePeopleAndOrganisationsOfACable(Path index) {
        Run run = Run.of("search", "-i", index, "--format=csv", "--columns=people,orgs", "id:10KATHMANDU912");
        String json = Run.of("show", "-i", index, "--json", "10KATHMANDU912").out();
        String[] names = run.out().lines().skip(1).findFirst().orElseThrow().split(",", 2);
        assertEquals(2, names.length, run.out());
        for (String name : names[0].replace("\"", "").split("; ")) {
            assertTrue(json.contains("{\"name\":\"" + name + "\",\"title\""), name);
        }
    }

    @Test
    void unknownColumnIsRefused(Path index) {
        Run run = Run.of("search", "-i", index, "--format=csv", "--columns", "id,tag", "yaks");
        assertEquals(2, run.code());
        assertTrue(
                run.err()
                        .endsWith("\"tag\" is not one of id date datePrecision origin classification subject paragraph"
                                + " marking snippet tags people orgs citation level document office drafter approvedBy"
                                + " clearances concepts handling film attributes; did you mean tags? See cables search"
                                + " --help\n"),
                run.err());
    }

    @Test
    void jsonLinesEqualTheHitsOfTheJsonObject(Path index) {
        String object =
                Run.of("search", "-i", index, "--json", "-n", 1, "police").out();
        String line = Run.of("search", "-i", index, "--format", "jsonl", "-n", 1, "police")
                .out();
        assertTrue(object.contains("\"hits\":[" + line.strip() + "]"), line);
    }

    @Test
    void issuesArePrintedToStandardError(Path index) {
        for (String format : List.of("jsonl", "csv")) {
            Run run = Run.of("search", "-i", index, "--format", format, "tgas:PHUM");
            assertTrue(run.err().startsWith("cables: there is no field \"tgas\""), run.err());
            assertEquals(0, run.code());
        }
    }

    @Test
    void allPrintsEveryHitWhateverTheLimit(Path index) {
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

    private static Run withoutTags(Run run) {
        return new Run(run.code(), run.out().replaceAll("(?:[A-Z]{2,4}; )+[A-Z]{2,4}\n", "TAGS\n"), run.err());
    }

    /** Removes the snippets, whose text has tests of its own. */
    private static Run withoutSnippets(Run run) {
        return new Run(run.code(), run.out().replaceAll(",1,,\".*\"\n", ",1,,\n"), run.err());
    }
}
