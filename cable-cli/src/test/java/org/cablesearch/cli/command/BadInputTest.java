// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure is reported on one line: what happened, where, and what to do. */
@ExtendWith(SampleIndex.class)
class BadInputTest {

    @TempDir
    Path folder;

    @Test
    void missingFolderIsReported() {
        Path missing = folder.resolve("missing");
        assertRefused(
                "cables: no such file or folder: " + missing,
                Run.of("index", "--index", folder.resolve("index"), missing));
        assertRefused("cables: no such file or folder: " + missing, Run.of("parse", missing));
    }

    @Test
    void missingInputCreatesNoIndex() {
        Run.of("index", "--index", folder.resolve("index"), folder.resolve("missing"));
        assertEquals(false, Files.exists(folder.resolve("index")));
    }

    @Test
    void emptyFileIsRejected() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.txt"), "");
        assertRejected(
                file + ":1: UNKNOWN_FORMAT: the file is empty; expected five lines (id, title, date, classification,"
                        + " origin) and a cable, rows of eight columns, a published HTML page, a telegram of 1973 to"
                        + " 1979 with its attributes, or one JSON object"
                        + " per line",
                Run.of("parse", file));
    }

    @Test
    void rowOfSevenColumnsIsRejected() throws IOException {
        Path file = Files.writeString(
                folder.resolve("seven.csv"),
                "\"1\",\"8/1/2006 11:01\",\"06PHNOMPENH1\",\"Embassy Phnom Penh\",\"SECRET\",\"\",\"HEADER\"\n");
        assertRejected(
                file
                        + ":1: MALFORMED_RECORD: the row has 7 columns, expected 8: \"1\",\"8/1/2006 11:01\",\"06PHNOMPENH1\","
                        + "\"Embassy Phnom Penh\",\"SECRET\",\"\",\"HEADER\"",
                Run.of("parse", "--format", "csv", file));
    }

    @Test
    void anIdAloneIsRejected() throws IOException {
        Path file = Files.writeString(folder.resolve("short.txt"), "06PHNOMPENH1\nA TITLE\n");
        assertRejected(
                file + ":1: MALFORMED_RECORD: the record has an id, but no date, no classification and no text",
                Run.of("parse", file));
    }

    @Test
    void badCableDoesNotStopTheOthers() throws IOException {
        Path cables = folder.resolve("cables");
        Files.createDirectories(cables);
        Files.copy(Run.SAMPLES.resolve("06PHNOMPENH2611.txt"), cables.resolve("a.txt"));
        Files.writeString(cables.resolve("b.txt"), "");
        Files.copy(Run.SAMPLES.resolve("06BANGKOK8043.txt"), cables.resolve("c.txt"));
        Run run = Run.of("index", "--index", folder.resolve("index"), "--json", cables);
        assertEquals(1, run.code());
        assertEquals(
                "{\"read\":3,\"added\":2,\"replaced\":0,\"unchanged\":0,\"rejected\":1,\"problems\":1,\"repairs\":0,"
                        + "\"skipped\":{\"links\":0,\"dangling\":0,\"tooLong\":0},\"seconds\":S}\n",
                run.out().replaceFirst("\"seconds\":[0-9.]+", "\"seconds\":S"));
        assertEquals(
                cables.resolve("b.txt") + ":1: UNKNOWN_FORMAT: the file is empty; expected five lines (id, title, date,"
                        + " classification, origin) and a cable, rows of eight columns, a published HTML page, a telegram of"
                        + " 1973 to 1979 with its attributes, or one"
                        + " JSON object per line\n",
                run.err());
    }

    @Test
    void absentIndexIsReported() {
        Path absent = folder.resolve("absent");
        assertRefused(
                "cables: there is no index in " + absent
                        + ": the folder does not exist; name another, or create one: cables index --index "
                        + absent + " PATH...",
                Run.of("search", "--index", absent, "police"));
    }

    @Test
    void folderThatIsNotAnIndexIsReported() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Sir");
        String message = "cables: " + folder + " holds no index; name the folder of an index";
        assertRefused(message, Run.of("search", "--index", folder, "police"));
        assertRefused(message, Run.of("show", "--index", folder, "06PHNOMPENH2611"));
        assertRefused(message, Run.of("cites", "--index", folder, "06PHNOMPENH2611"));
        assertRefused(message, Run.of("verify", "--index", folder));
        assertRefused(
                "cables: " + folder + " is not empty and holds no index; name an empty or a new folder for it",
                Run.of("index", "--index", folder, Run.SAMPLES));
    }

    @Test
    void secondWriterIsRefused() throws IOException {
        try (CableIndex first = CableIndex.open(folder)) {
            first.commit();
            assertRefused(
                    "cables: the index in " + folder + " is already open for writing in this process; close it first",
                    Run.of("index", "--index", folder, Run.SAMPLES));
        }
    }

    @Test
    void unknownFieldIsAnIssueNotAnError(Path index) {
        Run run = Run.of("search", "--index", index, "--limit", 0, "title:police");
        assertEquals("", run.err());
        assertEquals(0, run.code());
        assertEquals("""
                title:police
                ^^^^^^^^^^^^
                there is no field "title" (did you mean "subject"?), so its value was searched
                for as words; subject:police finds 6

                29 cables; 0 on this page
                """, run.out());
    }

    @Test
    void malformedDateIsReported(Path index) {
        assertRefused(
                "cables search: invalid value for option '--from': \"2006-13\" is not a date; write a year, a month or a day: 2006,"
                        + " 2006-08, 2006-08-15; see cables search --help",
                Run.of("search", "--index", index, "--from", "2006-13", "police"));
        assertRefused(
                "cables search: invalid value for option '--to': \"yesterday\" is not a date; write a year, a month or a day: 2006,"
                        + " 2006-08, 2006-08-15; see cables search --help",
                Run.of("search", "--index", index, "--to", "yesterday", "police"));
    }

    @Test
    void unknownDimensionIsRefused(Path index) {
        String dimensions =
                Arrays.stream(Dimension.values()).map(Dimension::toString).collect(Collectors.joining(" "));
        for (String option : new String[] {"--facet", "--select", "--exclude"}) {
            Run run = Run.of(
                    "search",
                    "--index",
                    index,
                    option,
                    "tag=PHUM".substring(0, option.equals("--facet") ? 3 : 8),
                    "police");
            String label = option.equals("--facet") ? "DIM[:N]" : "DIM=VALUE";
            assertRefused(
                    "cables search: invalid value for option '" + option + "' (" + label + "): \"tag\" is not one of "
                            + dimensions + "; did you mean tags? See cables search --help",
                    run);
        }
    }

    @Test
    void malformedNumberIsRefused(Path index) {
        assertRefused(
                "cables search: invalid value for option '--facet' (DIM[:N]): \"all\" is not a whole number from 0 to 2147483647; write"
                        + " DIM:N, such as tags:20; see cables search --help",
                Run.of("search", "--index", index, "--facet", "tags:all", "police"));
        assertRefused(
                "cables search: invalid value for option '--limit': \"ten\" is not a whole number from 0 to 2147483647; see cables"
                        + " search --help",
                Run.of("search", "--index", index, "--limit", "ten", "police"));
        assertRefused(
                "cables search: invalid value for option '--limit': \"-1\" is not a whole number from 0 to 2147483647; see cables"
                        + " search --help",
                Run.of("search", "--index", index, "--limit", "-1", "police"));
        assertRefused(
                "cables index: invalid value for option '--threads': \"0\" is not a number of threads from 1 to 1000; see"
                        + " cables index --help",
                Run.of("index", "--index", folder, "--threads", "0", Run.SAMPLES));
    }

    @Test
    void selectionWithoutValueIsRefused(Path index) {
        assertRefused(
                "cables search: invalid value for option '--select' (DIM=VALUE): \"tags\" has no value; write DIM=VALUE,"
                        + " such as tags=PHUM; see cables search --help",
                Run.of("search", "--index", index, "--select", "tags", "police"));
    }

    @Test
    void unknownChoiceIsRefused(Path index) {
        assertRefused(
                "cables search: invalid value for option '--sort': \"newest\" is not one of relevance date -date id;"
                        + " did you mean -date? See cables search --help",
                Run.of("search", "--index", index, "--sort", "newest", "police"));
        assertRefused(
                "cables search: invalid value for option '--unit': \"page\" is not one of cable paragraph; see cables"
                        + " search --help",
                Run.of("search", "--index", index, "--unit", "page", "police"));
        assertRefused(
                "cables parse: invalid value for option '--format': \"pdf\" is not one of auto text csv html jsonl cfpf;"
                        + " see cables parse --help",
                Run.of("parse", "--format", "pdf", Run.SAMPLES));
    }

    @Test
    void malformedCursorIsRefused(Path index) {
        assertRefused(
                "cables: --after: \"zzz\" is not a cursor; use the one that the previous page returned",
                Run.of("search", "--index", index, "--after", "zzz", "police"));
    }

    /** Each command that reads a file of the user's. */
    @ParameterizedTest
    @ValueSource(strings = {"batch FILE", "check FILE", "receipt FILE", "gaps --expected FILE"})
    void fileThatIsNotTextIsRefused(String command, Path index) throws IOException {
        Map<String, String> files = Map.of(
                "%PDF-1.7", "a PDF document",
                "{\\rtf1 text}", "a rich text (RTF) document",
                "\u001f\u008b\u0008", "compressed with gzip",
                "\u00ff\u00feq\0", "in UTF-16; save it as UTF-8",
                "text\0text", "a binary file");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Files.write(folder.resolve("file"), file.getKey().getBytes(StandardCharsets.ISO_8859_1));
            assertRefused("cables: " + path + " is not plain text: it is " + file.getValue(), on(command, index, path));
        }
        assertRefused("cables: " + folder + " is a folder; name a file", on(command, index, folder));
    }

    private static Run on(String command, Path index, Path file) {
        return Run.of(Stream.concat(
                        Stream.of(command.replace("FILE", file.toString()).split(" ")), Stream.of("-i", index))
                .toArray());
    }

    @Test
    void emptyIndexIsNamedBesideNoHits() throws IOException {
        Path empty = folder.resolve("empty");
        CableIndex.open(empty).close();
        Run run = Run.of("search", "-i", empty, "police");
        assertEquals(0, run.code());
        assertTrue(run.err().startsWith("cables: the index " + empty + " holds no cables yet; "), run.err());
    }

    @Test
    void queryWithoutQuotesIsRefused(Path index) {
        assertRefused(
                "cables search: more than one QUERY; put quotes around it: \"police corruption\"; see cables search --help",
                Run.of("search", "--index", index, "police", "corruption"));
    }

    @Test
    void absentCableIsReported(Path index) {
        String message =
                "cables: the index " + index + " does not hold the cable 06PHNOMPENH1; the nearest: 06PHNOMPENH2611\n";
        for (String command : new String[] {"show", "cites", "similar"}) {
            assertEquals(new Run(1, "", message), Run.of(command, "--index", index, "06PHNOMPENH1"));
        }
    }

    @Test
    void unknownCommandIsRefused() {
        assertRefused("cables: which command? See cables --help", Run.of());
        assertRefused("cables: there is no command \"find\"; see cables --help", Run.of("find"));
        assertRefused(
                "cables verify: which index? Name its folder with --index DIR, or set CABLES_INDEX; see cables verify --help",
                Run.of("verify"));
    }

    @Test
    void stackTraceIsPrintedOnlyWithVerbose() {
        Path absent = folder.resolve("absent");
        Run run = Run.of("verify", "--index", absent, "--verbose");
        assertEquals(
                "org.cablesearch.index.CableIndexException",
                run.err().lines().skip(1).findFirst().orElse("").replaceFirst(":.*", ""));
        assertEquals(2, run.code());
    }

    private static void assertRefused(String message, Run run) {
        assertEquals(new Run(2, "", message + "\n"), run);
    }

    private static void assertRejected(String message, Run run) {
        assertEquals(new Run(1, "", message + "\n"), run);
    }
}
