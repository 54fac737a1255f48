// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexCommandTest {

    private static final String ID = "06PHNOMPENH2611";

    @TempDir
    Path folder;

    private Path index = Path.of("");

    @BeforeEach
    void setIndex() {
        index = folder.resolve("index");
    }

    @Test
    void secondRunChangesNothing() {
        assertEquals(counts(43, 43, 0, 0), withoutProblems(json(Run.SAMPLES)));
        assertEquals(counts(43, 0, 0, 43), withoutProblems(json(Run.SAMPLES)));
    }

    /** Two extracts without a date-time group differ: the dump has the minute of their date, the files only the day. */
    @Test
    void dumpHoldsTheSameCablesAsTheFiles() {
        json(Run.SAMPLES);
        assertEquals(counts(43, 0, 2, 41), withoutProblems(json(Run.DUMP)));
    }

    @Test
    void repairsAreNotCountedAsProblems() {
        assertEquals(summary(1, 1, 0, 0, 0, 0, 1), json(Run.SAMPLES.resolve("08SECTION01OF02LIMA2492.txt")));
    }

    @Test
    void changedCableIsReplacedOnce() throws IOException {
        Path file = folder.resolve("cable.txt");
        String cable = Files.readString(Run.SAMPLES.resolve(ID + ".txt"));
        Files.writeString(file, cable);
        assertEquals(summary(1, 1, 0, 0, 0, 0, 0), json(file));
        Files.writeString(file, cable.replace("Everything else in town is fish", "Everything else in town is crab"));
        assertEquals(summary(1, 0, 1, 0, 0, 0, 0), json(file));
        assertEquals(summary(1, 0, 0, 1, 0, 0, 0), json(file));
        assertEquals(
                "clean: 1 cable, 7 paragraphs\n",
                Run.of("verify", "--index", index).out());
        assertEquals(
                "1 cable\n",
                Run.of("search", "--index", index, "crab")
                                .out()
                                .lines()
                                .findFirst()
                                .orElse("") + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void laterOfTwoConflictingRecordsIsKeptAndBothAreNamed(int threads) throws IOException {
        String cable = Files.readString(Run.SAMPLES.resolve(ID + ".txt"));
        Path early = Files.writeString(folder.resolve("a.txt"), cable.replace("fish.", "crab."));
        Path late = Files.writeString(folder.resolve("b.txt"), cable);
        Run run = Run.of("index", "--index", index, "--json", "--threads", threads, early, late);
        assertEquals(
                late + ":1: CONFLICT: " + ID + " has other content than at " + early + ":1; the later one is kept\n",
                run.err());
        assertEquals(summary(2, 1, 1, 0, 0, 1, 0), withoutSeconds(run.out()));
        assertEquals(
                "no cable found\n", Run.of("search", "--index", index, "crab").out());
    }

    @Test
    void readsStandardInput() throws IOException {
        String dump = Files.readString(Run.DUMP);
        Run run = Run.withInput(dump, "index", "--index", index, "--json", "-");
        assertEquals(counts(43, 43, 0, 0), withoutProblems(withoutSeconds(run.out())));
    }

    @Test
    void storesTheAbsolutePathsOfSources() throws IOException {
        Path sample = Run.SAMPLES.resolve(ID + ".txt");
        json(sample);
        assertEquals(sample.toAbsolutePath().normalize() + ":1", source());
        Run.withInput(Files.readString(sample).replace("fish.", "crab."), "index", "--index", index, "-");
        assertEquals("-:1", source());
    }

    private String source() throws IOException {
        try (CableSearcher searcher = CableSearcher.open(index)) {
            return searcher.source(ID).orElseThrow();
        }
    }

    @Test
    void standardInputCannotBeCombinedWithPaths() {
        Run run = Run.of("index", "--index", index, Run.SAMPLES, "-");
        assertEquals(
                new Run(
                        2,
                        "",
                        "cables: - is standard input and cannot be combined with other paths; write ./- for a file"
                                + " of that name\n"),
                run);
    }

    @Test
    void printsASummaryForPeople() {
        Run run = Run.of("index", "--index", index, Run.SAMPLES.resolve("08SECTION01OF02LIMA2492.txt"));
        assertEquals("""
                read:               1
                added:              1
                replaced:           0
                unchanged:          0
                rejected:           0
                problems:           0
                repairs:            1
                in S s
                """, run.out().replaceFirst("in [0-9.]+ s", "in S s"));
        assertEquals("", run.err());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links take a privilege there")
    void countsWhatIsSkippedInFolders() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.copy(Run.SAMPLES.resolve(ID + ".txt"), input.resolve("cable.txt"));
        Files.createSymbolicLink(input.resolve("up"), folder);
        Files.createSymbolicLink(input.resolve("nothing"), folder.resolve("nothing"));
        Files.createSymbolicLink(input.resolve("itself"), input.resolve("itself"));
        Run run = Run.of("index", "--index", index, "--json", input);
        assertEquals(
                summary(1, 1, 0, 0, 0, 0, 0)
                        .replace("\"links\":0", "\"links\":1")
                        .replace("\"dangling\":0", "\"dangling\":2"),
                withoutSeconds(run.out()));
        assertEquals(0, run.code());
        assertEquals("", run.err());
        String lines = """
                skipped 1 link to folders; to read one, name the folder itself as a PATH
                skipped 2 broken links
                """;
        String text = Run.of("index", "--index", index, input).out();
        assertTrue(text.contains(lines), text);
        Run parsed = Run.of("parse", input);
        assertEquals(lines, parsed.err());
        assertEquals(0, parsed.code());
    }

    @Test
    void verboseShowsTheTimeOfEachPart() {
        Run run = Run.of("index", "-v", "--threads", "2", "--index", index, Run.SAMPLES.resolve(ID + ".txt"));
        assertEquals(
                "time by part, over 2 threads: read S, parse S, index S, commit S, merge S\n",
                run.err().replaceAll("[0-9.]+ s\\b", "S"));
    }

    @Test
    void losesNoneOfAThousandCables() throws IOException {
        List<String> lines =
                IntStream.range(0, 1000).mapToObj(IndexCommandTest::line).toList();
        Files.write(folder.resolve("many.jsonl"), lines);
        assertEquals(summary(1000, 1000, 0, 0, 0, 0, 0), json(folder.resolve("many.jsonl")));
    }

    private static String line(int number) {
        return "{\"id\":\"06PHNOMPENH" + number + "\",\"subject\":\"CABLE " + number + "\"}";
    }

    private String json(Path cables) {
        return withoutSeconds(
                Run.of("index", "--index", index, "--json", cables).out());
    }

    /** Removes the numbers of problems, which the reader's tests check. */
    private static String withoutProblems(String summary) {
        return summary.replaceFirst("\"problems\":[0-9]+,\"repairs\":[0-9]+", "\"problems\":0,\"repairs\":0");
    }

    private static String withoutSeconds(String summary) {
        return summary.replaceFirst("\"seconds\":[0-9.]+", "\"seconds\":S");
    }

    private static String counts(int read, int added, int replaced, int unchanged) {
        return summary(read, added, replaced, unchanged, 0, 0, 0);
    }

    private static String summary(
            int read, int added, int replaced, int unchanged, int rejected, int problems, int repairs) {
        return "{\"read\":" + read + ",\"added\":" + added + ",\"replaced\":" + replaced + ",\"unchanged\":" + unchanged
                + ",\"rejected\":" + rejected + ",\"problems\":" + problems + ",\"repairs\":" + repairs
                + ",\"skipped\":{\"links\":0,\"dangling\":0,\"tooLong\":0},\"seconds\":S}\n";
    }
}
