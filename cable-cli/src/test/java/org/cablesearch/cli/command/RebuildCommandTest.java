// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.index.CableIndex;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {

    @TempDir
    Path index;

    /** Creates an index with two segments of one cable each, which a load would have merged. */
    @BeforeEach
    void createIndex() throws IOException {
        CableReader reader = CableReader.create();
        try (CableIndex cables = CableIndex.open(index)) {
            for (String id : List.of("06PHNOMPENH2611", "10KATHMANDU912")) {
                try (Stream<ReadResult> read = reader.read(Run.SAMPLES.resolve(id + ".txt"))) {
                    cables.addAll(read.map(result ->
                            assertInstanceOf(ReadResult.Accepted.class, result).cable()));
                }
            }
        }
    }

    @Test
    void keepsEveryCableOfAnUndamagedIndex() {
        assertEquals(new Run(0, "rebuilt: 2 cables\n", ""), Run.of("rebuild", "--index", index));
        assertEquals(
                new Run(0, "{\"complete\":true,\"kept\":2,\"lost\":0,\"problems\":[]}\n", ""),
                Run.of("rebuild", "--index", index, "--json"));
        assertEquals(
                "clean: 2 cables, 11 paragraphs\n",
                Run.of("verify", "--index", index).out());
    }

    @Test
    void reportsWhatCouldNotBeSaved() throws IOException {
        Path segment = segments().get(0);
        Files.write(segment, new byte[] {1, 2, 3});
        Run run = Run.of("rebuild", "--index", index);
        assertEquals(1, run.code());
        assertTrue(
                run.out().startsWith("segment _0: its stored records are damaged, and 1 of its cables, whose ids"),
                run.out());
        assertTrue(run.out().endsWith("\nrebuilt with losses: 1 cable kept, 1 lost\n"), run.out());
        assertEquals(0, Run.of("verify", "--index", index).code());
        String stats = Run.of("stats", "--index", index).out();
        assertTrue(
                stats.contains(
                        "\nlast rebuild: 1 cable kept, 1 lost\nsegment _0: its stored records are damaged, and 1 of its cables, whose ids"),
                stats);
        String json = Run.of("stats", "--index", index, "--json").out();
        assertTrue(json.contains(",\"lastRebuild\":{\"complete\":false,\"kept\":1,\"lost\":1,\"problems\":[\""), json);
    }

    /** Another process may take the lock between the rebuild and the merge. */
    @Test
    void failedMergeIsOnlyReported() throws IOException {
        StringWriter err = new StringWriter();
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(new StringWriter(), Display.PIPE),
                new PrintWriter(err, true),
                Display.PIPE,
                Map.of());
        try (CableIndex writer = CableIndex.open(index)) {
            writer.commit();
            RebuildCommand.merge(() -> CableIndex.open(index), console);
        }
        assertEquals(
                "cables: the index is rebuilt, but its segments were not merged, so searches take longer: the index in "
                        + index + " is already open for writing in this process; the next cables index merges them\n",
                err.toString());
    }

    @Test
    void namesFilesThatDoNotBelongToTheIndex() throws IOException {
        Files.createFile(index.resolve("segments_4.bak"));
        String note = "segments_4.bak does not belong to this index and is ignored";
        assertEquals(
                new Run(0, "note: " + note + "\nclean: 2 cables, 11 paragraphs\n", ""),
                Run.of("verify", "--index", index));
        assertEquals(
                "{\"clean\":true,\"cables\":2,\"paragraphs\":11,\"problems\":[],\"notes\":[\"" + note + "\"]}\n",
                Run.of("verify", "--index", index, "--json").out());
    }

    @Test
    void leavesAnIndexThatCannotBeRebuiltUnchanged() throws IOException {
        for (Path segment : segments()) {
            Files.write(segment, new byte[] {1, 2, 3});
        }
        Run run = Run.of("rebuild", "--index", index);
        assertEquals(2, run.code());
        assertTrue(
                run.err()
                        .startsWith("cables: the index in " + index
                                + " could not be rebuilt and is unchanged: nothing in it could be saved: segment _0: "),
                run.err());
        assertEquals(3, Files.size(segments().get(0)));
    }

    @Test
    void doesNotWaitForAnotherWriter() throws IOException {
        try (CableIndex writer = CableIndex.open(index)) {
            writer.commit();
            assertEquals(
                    new Run(
                            2,
                            "",
                            "cables: the index in " + index
                                    + " is already open for writing in this process; close it first\n"),
                    Run.of("rebuild", "--index", index));
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> file.toString().endsWith(".cfs"))
                    .sorted()
                    .toList();
        }
    }
}
