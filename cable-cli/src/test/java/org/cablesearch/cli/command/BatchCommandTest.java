// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch in each of its formats. */
@ExtendWith(SampleIndex.class)
class BatchCommandTest {

    private static final String QUERIES = """
            exact:yaks
            # a comment
            "exercise book"
            exact:zzzzqqqq
            ((((
            "exercise  book"
            """;

    /** Takes far longer than the shortest timeout, a millisecond, since each pattern is compared with all words. */
    private static final String SLOW = IntStream.range(0, 60)
            .mapToObj(i -> "/.*[aeiou].*[b-y].*" + i + "?x.*/")
            .collect(Collectors.joining(" OR "));

    @TempDir
    private Path folder;

    @Test
    void printsATable(Path index) throws IOException {
        Run run = Run.of("batch", "--index", index, file("queries.txt", QUERIES));
        assertEquals("", run.err());
        assertEquals(0, run.code());
        Golden.assertMatches(Run.GOLDEN.resolve("batch.txt"), run.out());
    }

    @Test
    void printsCsv(Path index) throws IOException {
        String queries = "\ufeffQuery,who asked\n\"exact:yaks\",Ann\n,\n\"\"\"exercise book\"\" OR exact:yaks\",\n";
        Run run = Run.of("batch", "--index", index, "--format", "csv", "--limit", 1, file("q.CSV", queries));
        Golden.assertMatches(Run.GOLDEN.resolve("batch.csv"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void queryIsNeverAFormulaInCsv(Path index) throws IOException {
        String query = "=HYPERLINK(zzzzqqqq) yaks";
        Run run = Run.of("batch", "--index", index, "--format", "csv", "--limit", 0, file("q.txt", query));
        assertEquals(
                "1,'" + query + ",0,0,0,,,false,true",
                run.out().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void printsJson(Path index) throws IOException {
        assertEquals(
                new Run(0, """
                        {"line":2,"query":"exact:yaks","total":1,"paragraphs":3,"unique":1,"hits":["10KATHMANDU912"],"issues":[],"timedOut":false,"uniqueIsExact":true}
                        {"line":3,"query":"exact:zzzzqqqq","total":0,"paragraphs":0,"unique":0,"hits":[],"issues":[],"timedOut":false,"uniqueIsExact":true}
                        {"line":4,"query":"tgas:PHUM exact:zzzzqqqq","total":0,"paragraphs":0,"unique":0,"hits":[],\
                        "issues":[{"message":"MESSAGE","start":0,"end":9,"suggestion":null}],"timedOut":false,"uniqueIsExact":true}
                        """, ""),
                withoutMessage(Run.withInput(
                        "\nexact:yaks\nexact:zzzzqqqq\ntgas:PHUM exact:zzzzqqqq\n",
                        "batch",
                        "--index",
                        index,
                        "--json",
                        "-")));
    }

    @Test
    void readsLuceneSyntax(Path index) throws IOException {
        Path queries = file("queries.txt", "+text:yaks -zzzzqqqq\n");
        Run run = Run.of("batch", "--index", index, "--syntax", "lucene", "--json", queries);
        assertTrue(run.out().startsWith("{\"line\":1,\"query\":\"+text:yaks -zzzzqqqq\",\"total\":1,"), run.out());
        assertTrue(run.out().contains("\"issues\":[]"), run.out());
    }

    /** Each line has the numbers of a search for it with the same options. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--select origin=embassy_kathmandu",
                "--exclude origin=Embassy_Kathmandu --to 2009",
                "--from 2006 --to 2008 --any",
                "--as-of 2009-06-30 --at Embassy_Kathmandu",
                "--select marking=SBU"
            })
    void countsWhatTheFiltersLeave(String options, Path index) throws IOException {
        List<String> queries = List.of("police", "exercise book", "\"exercise book\"", "government");
        List<String> filters = Stream.of(options.split(" "))
                .map(word -> word.replace('_', ' '))
                .toList();
        Path file = file("queries.txt", String.join("\n", queries));
        List<String> lines =
                run("batch", index, filters, "--json", file).out().lines().toList();
        assertEquals(queries.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String query = queries.get(i);
            String cables = run("search", index, filters, "--json", query).out();
            String paragraphs = run("search", index, filters, "--unit", "paragraph", "--json", query)
                    .out();
            String counts = "\"total\":" + total(cables) + ",\"paragraphs\":" + total(paragraphs) + ",";
            assertTrue(lines.get(i).contains(counts), options + ": " + lines.get(i) + ", not " + counts);
        }
    }

    @Test
    void filtersThatNothingCanMeetAreWrongUse(Path index) throws IOException {
        Path queries = file("queries.txt", "police\n");
        Run unknown = Run.of("batch", "--index", index, "--select", "tags=PHUN", queries);
        assertEquals(2, unknown.code());
        assertEquals("", unknown.out());
        assertEquals(
                Run.of("search", "--index", index, "--select", "tags=PHUN", "police")
                        .err(),
                unknown.err());
        Run alone = Run.of("batch", "--index", index, "--at", "Embassy Kathmandu", queries);
        assertEquals(2, alone.code());
        assertTrue(alone.err().contains("as-of"), alone.err());
    }

    private static Run run(String command, Path index, List<String> filters, Object... further) {
        Run run = Run.of(Stream.of(Stream.of(command, "--index", index), filters.stream(), Stream.of(further))
                .flatMap(part -> part)
                .toArray());
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static String total(String results) {
        return results.replaceFirst("(?s).*?\"total\":(\\d+),\"totalIsExact\":true.*", "$1");
    }

    @Test
    void readsQueriesFromTheColumnWithAHeading(Path index) throws IOException {
        Path queries = file("queries.csv", "No.,Search terms,Custodian\n1,exact:yaks,Ann\n2\n3,police\n");
        Run run = Run.of("batch", "--index", index, "--json", "-n", 0, queries);
        assertEquals(
                List.of("{\"line\":2,\"query\":\"exact:yaks\"", "{\"line\":4,\"query\":\"police\""),
                run.out()
                        .lines()
                        .map(line -> line.replaceFirst(",\"total.*", ""))
                        .toList());
        assertEquals("", run.err());
    }

    @Test
    void headingOfAListIsReportedAndSkipped(Path index) throws IOException {
        Run run = Run.of("batch", "--index", index, "--json", file("q.txt", "\ufeffKeywords:\nexact:yaks\n"));
        assertEquals("cables: line 1, \"Keywords:\", is taken for a heading and not searched for\n", run.err());
        assertTrue(run.out().startsWith("{\"line\":2,"), run.out());
        assertEquals(1, run.out().lines().count());
        Run only = Run.of("batch", "--index", index, "--json", file("only.txt", "keywords\n"));
        assertEquals("", only.err(), "a list of headings alone would be none");
        assertEquals(1, only.out().lines().count());
    }

    @Test
    void queryThatTimesOutGivesExitCodeOne(Path index) throws IOException {
        Run run = Run.of("batch", "--index", index, "--timeout", "0.0005", "--json", file("q.txt", SLOW));
        assertEquals(1, run.code());
        assertEquals(
                "cables: the query of line 1 took longer than 0.0005 s, so its hits and counts are incomplete; allow more"
                        + " time with --timeout SECONDS\n",
                run.err());
        assertTrue(run.out().contains("\"timedOut\":true"), run.out());
        Run text = Run.of("batch", "--index", index, "--timeout", "0.0005", file("q.txt", SLOW));
        assertFalse(text.out().contains("without a hit"), "nobody knows: " + text.out());
        Run search = Run.of("search", "--index", index, "--timeout", "0.0005", SLOW);
        assertEquals(1, search.code());
        assertEquals(run.err().replace("the query of line 1", "the search"), search.err());
        Run all = Run.of("search", "--index", index, "--timeout", "0.0005", "--all", "--format", "csv", SLOW);
        assertEquals(1, all.code());
        // The issues of the query follow.
        assertTrue(all.err().startsWith(search.err()), all.err());
        assertEquals(2, all.err().split("took longer than", -1).length, "told once");
    }

    @Test
    void emptyFileGivesAnEmptyReportAndIsTold(Path index) throws IOException {
        Path empty = file("empty.txt", "\n\n");
        assertEquals(
                new Run(0, "", "cables: " + empty + " contains no queries; write one per line\n"),
                Run.of("batch", "--index", index, "--json", empty));
    }

    @Test
    void explainsWrongUse(Path index) throws IOException {
        assertEquals(
                2, Run.of("batch", "--index", index, folder.resolve("absent")).code());
        assertEquals(
                2,
                Run.of("batch", "--index", index, "--format", "xls", file("q", "a"))
                        .code());
        assertEquals(
                2,
                Run.of("batch", "--index", index, "--limit", -1, file("q", "a")).code());
        assertEquals(2, Run.of("batch", "--index", folder, file("q", "a")).code());
        assertTrue(Run.of("batch", "--index", index, folder.resolve("absent"))
                .err()
                .contains("absent"));
    }

    private static Run withoutMessage(Run run) {
        return new Run(
                run.code(),
                run.out()
                        .replaceAll(
                                "\"message\":\"there is no field[^{]*?\",\"start\"",
                                "\"message\":\"MESSAGE\",\"start\""),
                run.err());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
