// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input without any cable is rejected with one message, and no empty index is left behind. */
class WrongInputTest {

    @TempDir
    Path folder;

    private Path index = Path.of("");

    @BeforeEach
    void setIndex() {
        index = folder.resolve("index");
    }

    @Test
    void rejectsAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertRejected(empty + ": UNKNOWN_FORMAT: contains no records", empty);
        assertFalse(Files.exists(index));
    }

    @Test
    void rejectsAnEmptyZip() throws IOException {
        Path empty = folder.resolve("empty.zip");
        new ZipOutputStream(Files.newOutputStream(empty)).close();
        assertRejected(empty + ": UNKNOWN_FORMAT: contains no records", empty);
    }

    @Test
    void rejectsAFileWithoutCables() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "\"Ann\",\"1\",\"2\"\n".repeat(5_000));
        assertRejected(
                file + ": UNKNOWN_FORMAT: none of its first 1,000 records is a cable; the first: " + file
                        + ":1: MALFORMED_RECORD: the row has 3 columns, expected 8",
                file);
    }

    /** A table of facts about the cables is often in their folder. */
    @Test
    void rejectsATableBesideTheCablesOnce() throws IOException {
        Path cables = Files.createDirectory(folder.resolve("cables"));
        Path first = Files.writeString(cables.resolve("a.csv"), "\"Ann\",\"1\",\"2\"\n".repeat(5_000));
        Files.copy(Run.SAMPLES.resolve("10KATHMANDU912.txt"), cables.resolve("b.txt"));
        Path second =
                Files.writeString(cables.resolve("c.csv"), "id,created,origin,tags,title\n" + "1,2,3,4,5\n".repeat(9));
        Files.copy(Run.SAMPLES.resolve("06PHNOMPENH2611.txt"), cables.resolve("d.txt"));
        Run run = Run.of("index", "-i", index, cables);
        assertEquals(
                first + ": UNKNOWN_FORMAT: none of its first 1,000 records is a cable; the first: " + first
                        + ":1: MALFORMED_RECORD: the row has 3 columns, expected 8\n" + second
                        + ": UNKNOWN_FORMAT: none of its 9 records is a cable; the first: " + second
                        + ":2: MALFORMED_RECORD: the row has 5 columns, expected 8\n",
                run.err());
        assertTrue(
                run.out().contains("added:              2\n") && run.out().contains("rejected:           2\n"),
                run.out());
        assertEquals(
                run.err(),
                Run.of("parse", cables)
                        .err()
                        .lines()
                        .filter(line -> line.contains("UNKNOWN_FORMAT"))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void continuesWithTheNextInput() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = Run.of("index", "-i", index, empty, Run.SAMPLES.resolve("10KATHMANDU912.txt"));
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("read:               2\nadded:              1\n"), run.out());
        assertEquals(
                "clean: 1 cable, 4 paragraphs\n", Run.of("verify", "-i", index).out());
    }

    @Test
    void keepsAnIndexThatHasCables() throws IOException {
        assertEquals(
                0,
                Run.of("index", "-i", index, Run.SAMPLES.resolve("10KATHMANDU912.txt"))
                        .code());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(1, Run.of("index", "-i", index, empty).code());
        assertEquals(
                "clean: 1 cable, 4 paragraphs\n", Run.of("verify", "-i", index).out());
    }

    @Test
    void leavesAnEmptyIndexFolderEmpty() throws IOException {
        Files.createDirectory(index);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(1, Run.of("index", "-i", index, empty).code());
        assertEquals(0, index.toFile().list().length);
    }

    private void assertRejected(String message, Path input) {
        Run run = Run.of("index", "-i", index, "--json", input);
        assertEquals(message + "\n", run.err());
        assertEquals(1, run.code());
        assertTrue(
                run.out()
                        .startsWith(
                                "{\"read\":1,\"added\":0,\"replaced\":0,\"unchanged\":0,\"rejected\":1,\"problems\":1,"),
                run.out());
        assertEquals(new Run(1, "", message + "\n"), Run.of("parse", input));
    }
}
