// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a load (with -9) at random moments, shortly after a random number of commits. Kills three loads, or fifty with
 * {@code -Dcables.long=true}.
 */
class KillTest {

    private static final int KILLS = Boolean.getBoolean("cables.long") ? 50 : 3;
    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int CABLES = 2_000;
    private static final int MAX_COMMITS = 15;
    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(50);

    @TempDir
    Path folder;

    /**
     * The process to kill. It adds the same cables in the same order, and reports after every hundred how many are
     * committed.
     */
    static final class Load {

        private Load() {}

        public static void main(String[] args) throws IOException {
            System.out.println(0);
            try (CableIndex index = open(Path.of(args[0]))) {
                int count = 0;
                for (Cable cable : (Iterable<Cable>) cables()::iterator) {
                    index.add(cable, "cable " + count);
                    if (++count % 100 == 0) {
                        index.commit();
                        System.out.println(count);
                    }
                    if (count % 300 == 0) {
                        index.merge();
                    }
                }
            }
            System.out.println("done");
        }
    }

    private static CableIndex open(Path index) throws IOException {
        // With a small buffer, kills also hit segments that are being written or merged.
        return CableIndex.open(
                index, IndexOptions.DEFAULT.commitInterval(BETWEEN_COMMITS).ramBufferMegabytes(1));
    }

    /** Small cables, so that there are many commits in a second; one in a hundred is random. */
    private static Stream<Cable> cables() {
        RandomCables random = new RandomCables(9);
        return IntStream.range(0, CABLES).mapToObj(i -> i % 100 == 0 ? random.next() : cable(i));
    }

    private static Cable cable(int number) {
        return Cable.builder("06A" + number)
                .subject("CABLE " + number)
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(C)", "The first of " + number),
                        Paragraph.numbered(2, "(SBU)", "The second of " + number)))
                .build();
    }

    @Test
    void losesNoCommittedCableAndIsCompletedByTheSameLoad() throws Exception {
        Map<CableKey, Cable> all = cables().collect(
                        Collectors.toMap(Cable::key, Function.identity(), (one, other) -> other, TreeMap::new));
        Random random = new Random(SEED);
        Path index = folder.resolve("index");
        int killed = 0;
        int afterCommit = 0;
        for (int run = 0; killed < KILLS; run++) {
            String what = "run " + run + ", seed " + SEED;
            Path output = folder.resolve("output");
            Process load = start(index, output);
            waitForLines(output, 1 + random.nextInt(MAX_COMMITS), load);
            boolean ended = load.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
            load.destroyForcibly().waitFor();
            List<String> lines = Files.readAllLines(output);
            assertFalse(lines.isEmpty(), what);
            String last = lines.getLast();
            assertTrue(!ended || last.equals("done"), what + ": " + lines);
            // The process may be killed when it is done but has not ended.
            if (last.equals("done")) {
                assertEquals(all, StoredCables.of(index), what);
                delete(index);
                continue;
            }
            killed++;
            long committed = Long.parseLong(last);
            if (committed > 0) {
                afterCommit++;
                VerifyReport report = CableIndex.verify(index);
                assertEquals(List.of(), report.problems(), what);
                assertTrue(report.cables() >= committed, what + ": " + committed + " were committed: " + report);
            }
        }
        assertTrue(afterCommit > 0, "no kill came after a commit");
        try (CableIndex completed = CableIndex.open(index)) {
            AddSummary summary = completed.addAll(cables());
            assertEquals(new AddSummary(summary.added(), 0, CABLES - summary.added()), summary);
        }
        assertEquals(all, StoredCables.of(index));
        assertTrue(CableIndex.verify(index).clean());
    }

    /** A killed process leaves its lock file, which nobody then holds. */
    @Test
    void keepsOtherWritersOutWhileItRuns() throws Exception {
        Path index = folder.resolve("index");
        Path output = folder.resolve("output");
        Process load = start(index, output);
        try {
            waitForLines(output, 2, load);
            String refused =
                    "the index in " + index + " is being written by another process; wait until it has finished";
            for (Executable use :
                    List.<Executable>of(() -> open(index), () -> CableIndex.rebuild(index, Progress.NONE))) {
                assertEquals(
                        refused, assertThrows(CableIndexException.class, use).getMessage());
            }
            assertTrue(CableIndex.verify(index).clean());
        } finally {
            load.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(index.resolve("write.lock")));
        CableIndex.open(index).close();
    }

    private static Process start(Path index, Path output) throws IOException {
        return OtherJvm.start(Load.class, List.of(), output, index.toString());
    }

    private static void waitForLines(Path output, int lines, Process load) throws Exception {
        while (Files.readAllLines(output).size() < lines && load.isAlive()) {
            Thread.sleep(10);
        }
    }

    private static void delete(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
