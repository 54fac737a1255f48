// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output for people, from the sample cables. Hits are sorted by date, so that a change of the ranking changes nothing. */
@ExtendWith(SampleIndex.class)
class GoldenTest {

    private static final String MATCH = "\u001b[1;33m";
    private static final String END = "\u001b[0m";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search.txt            | search;--sort;date;"exercise book"
            search-facets.txt     | search;--sort;-date;--limit;2;--select;tags=EAID;--facet;tags:5;--facet;year;--facet;origin:3;--facet;precedence;"food aid"
            search-paragraphs.txt | search;--sort;date;--unit;paragraph;marking:S
            search-issues.txt     | search;--limit;0;police sender:x (army
            search-nothing.txt    | search;--facet;tags;exact:zzzzqqqq
            show-title.txt        | show;10GEORGETOWN703
            show-sections.txt     | show;06 PHNOM PENH 2611
            show-markings.txt     | show;07CAIRO3905
            show-partial.txt      | show;01LILONGWE2204
            cites.txt             | cites;06PHNOMPENH2611
            cites-thread.txt      | cites;--thread;06PHNOMPENH2611
            similar.txt           | similar;--limit;2;06PHNOMPENH2611
            search-histogram.txt  | search;--limit;0;--facet-prefix;origin=ph;--histogram;year;police
            verify.txt            | verify
            """)
    void printsWhatTheGoldenFileHas(String file, String command, Path index) throws IOException {
        Run run = Run.of(Stream.concat(Stream.of(command.split(";")), Stream.of("--index", index))
                .toArray());
        assertEquals("", run.err());
        assertEquals(0, run.code());
        Golden.assertMatches(Run.GOLDEN.resolve(file), run.out());
    }

    /** Leaves out what differs between versions: the size of the files, the schema, the history, and the time of the load. */
    @Test
    void stats(Path index) throws IOException {
        Run run = Run.of("stats", "--index", index);
        assertEquals(0, run.code());
        Golden.assertMatches(
                Run.GOLDEN.resolve("stats.txt"),
                run.out()
                        .replaceFirst("[0-9.]+ MB in [0-9]+ segments?", "N MB in N segments")
                        .replaceFirst("schema version [0-9]+", "schema version N")
                        .replaceFirst("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}Z", "2026-11-26 09:12Z"));
    }

    @Test
    void statsJson(Path index) throws IOException {
        Run run = Run.of("stats", "--index", index, "--json");
        assertEquals(0, run.code());
        Golden.assertMatches(
                Run.GOLDEN.resolve("stats.jsonl"),
                run.out()
                        .replaceFirst("\"bytes\":[0-9]+,\"segments\":[0-9]+", "\"bytes\":0,\"segments\":0")
                        .replaceFirst("\"schema\":[0-9]+", "\"schema\":0")
                        .replaceFirst("\"history\":\"[0-9a-f]+\"", "\"history\":\"0\"")
                        .replaceFirst("\"time\":\"[^\"]+\"", "\"time\":\"2026-11-26T09:12:03Z\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 40, 60, 80, 100})
    void noLineIsWiderThanTheTerminal(int columns, Path index) throws IOException {
        Path queries =
                Files.writeString(folder.resolve("queries.txt"), "police corruption\nnosuchfield:x police army\n");
        List<List<Object>> commands = List.of(
                List.of("search", "--limit", "50", "--facet", "orgs", "--facet", "tags", "--facet", "info", "police"),
                List.of("search", "--unit", "paragraph", "nosuchfield:x marking:S"),
                List.of("show", "06PHNOMPENH2611"),
                List.of("show", "07CAIRO3905"),
                List.of("cites", "06PHNOMPENH2611"),
                List.of("cites", "--thread", "06PHNOMPENH2611"),
                List.of("similar", "06PHNOMPENH2611"),
                List.of("suggest", "--field", "orgs", "min"),
                List.of("batch", queries),
                List.of("stats"));
        for (List<Object> command : commands) {
            List<Object> args = new ArrayList<>(command);
            args.addAll(List.of("--index", index));
            Run run = Run.onTerminal(columns, args.toArray());
            assertEquals(
                    List.of(),
                    run.out()
                            .replaceAll("\u001b\\[[0-9;]*m", "")
                            .lines()
                            .filter(line -> line.length() > columns)
                            .toList(),
                    command::toString);
        }
    }

    @Test
    void searchWithColoursOnATerminal(Path index) throws IOException {
        Run run = Run.onTerminal(60, "search", "--index", index, "--sort", "date", "--limit", "1", "\"exercise book\"");
        Golden.assertMatches(
                Run.GOLDEN.resolve("search-terminal.txt"), run.out().replace('\u001b', '␛'));
    }

    @Test
    void showHighlightsMatches(Path index) {
        Run run = Run.onTerminal(80, "show", "--index", index, "--query", "\"exercise book\"", "06PHNOMPENH2611");
        assertTrue(run.out().contains("A school\n" + MATCH + "exercise book" + END + " kept"), run.out());
        assertTrue(run.out().contains("The " + MATCH + "exercise book" + END + ", which CWLF"), run.out());
    }

    @Test
    void showHighlightsMatchesInSubjectAndHeadings(Path index) {
        Run run = Run.onTerminal(80, "show", "--index", index, "--query", "port", "06PHNOMPENH2611");
        String strong = "\u001b[1m";
        assertTrue(
                run.out().contains(MATCH + "PORT" + END + strong + ", ITS POLICE"),
                run.out().lines().findFirst().orElse(""));
    }
}
