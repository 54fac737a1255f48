// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.LeftBehind;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.StoredCables;
import org.cablesearch.index.faults.FailingDirectory;
import org.cablesearch.index.internal.repair.IndexRebuilder;
import org.cablesearch.index.internal.repair.IndexVerifier;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets every disk operation of a load with merges, of a rebuild and of a check fail once. The suite runs a sample,
 * {@code -Dcables.long=true} all cases.
 */
@Timeout(6_000)
class EveryFaultTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int SAMPLE = Boolean.getBoolean("cables.long") ? Integer.MAX_VALUE : 10;
    private static final IndexOptions OPTIONS = IndexOptions.DEFAULT.commitInterval(Duration.ofHours(1));

    @TempDir
    Path parent;

    private final List<Cable> cables =
            Stream.generate(new RandomCables(3)::next).limit(12).toList();

    @Test
    void aLoadLosesNoCommittedCable() throws IOException {
        for (long fault : faults(new Load(Long.MAX_VALUE).run())) {
            Load load = new Load(fault);
            load.run();
            load.assertNothingIsLost("fault " + fault);
        }
    }

    /** A sample of a run's operations, or all of them. */
    private static long[] faults(long operations) {
        return new Random(SEED)
                .longs(0, operations)
                .distinct()
                .limit(Math.min(SAMPLE, operations))
                .sorted()
                .toArray();
    }

    private final class Load {

        private final Path folder = Files.createTempDirectory(parent, "load");
        private final FailingDirectory disk;
        private final Map<CableKey, Cable> attempted = new TreeMap<>();
        private Map<CableKey, Cable> committed = Map.of();
        private String failure = "none";

        Load(long fault) throws IOException {
            disk = FailingDirectory.once(FSDirectory.open(folder), fault);
        }

        /** Returns the number of operations. */
        long run() {
            try (CableIndex index = LuceneCableIndex.open(folder, disk, OPTIONS)) {
                for (int i = 0; i < cables.size(); i++) {
                    add(cables.get(i), index);
                    if (i % 3 == 2) {
                        index.delete(cables.get(i).id());
                        attempted.remove(cables.get(i).key());
                        add(cables.get(0).toBuilder().subject("Text " + i).build(), index);
                        index.commit();
                        committed = Map.copyOf(attempted);
                    }
                }
                index.merge();
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
                assertTrue(failure.contains(FailingDirectory.FAULT), failure);
            }
            return Long.MAX_VALUE - disk.left();
        }

        private void add(Cable cable, CableIndex index) throws IOException {
            attempted.put(cable.key(), cable);
            index.add(cable);
        }

        void assertNothingIsLost(String fault) throws IOException {
            String what = fault + ", seed " + SEED + ": " + failure;
            CableIndex.open(folder).close();
            assertEquals(List.of(), CableIndex.verify(folder).problems(), what);
            Map<CableKey, Cable> held = StoredCables.of(folder);
            // A failed commit may nevertheless have reached the disk.
            assertTrue(held.equals(committed) || held.equals(attempted), what + ": " + held + ", not " + committed);
            assertEquals(List.of(), LeftBehind.in(folder), what);
        }
    }

    @Test
    void aRebuildSucceedsOrChangesNothing() throws IOException {
        Path sound = filled();
        Map<CableKey, Cable> before = StoredCables.of(sound);
        FailingDirectory first = FailingDirectory.once(FSDirectory.open(copy(sound)), Long.MAX_VALUE);
        IndexRebuilder.rebuild(sound, first, Progress.NONE);
        for (long fault : faults(Long.MAX_VALUE - first.left())) {
            Path folder = copy(sound);
            FailingDirectory disk = FailingDirectory.once(FSDirectory.open(folder), fault);
            String what = "fault " + fault + ", seed " + SEED;
            try {
                RebuildReport report = IndexRebuilder.rebuild(folder, disk, Progress.NONE);
                assertTrue(report.complete(), what + ": " + report);
            } catch (IOException e) {
                what += ": " + e.getMessage();
                assertTrue(String.valueOf(e.getMessage()).contains("is unchanged: " + FailingDirectory.FAULT), what);
                assertEquals(List.of(), LeftBehind.in(folder), what);
            }
            assertEquals(before, StoredCables.of(folder), what);
            CableIndex.open(folder).close();
            assertEquals(List.of(), CableIndex.verify(folder).problems(), what);
            assertEquals(List.of(), LeftBehind.in(folder), what);
        }
    }

    @Test
    void aCheckNeverCallsASoundIndexDamaged() throws IOException {
        Path folder = filled();
        FailingDirectory first = FailingDirectory.once(FSDirectory.open(folder), Long.MAX_VALUE);
        IndexVerifier.verify(() -> first, Progress.NONE);
        for (long fault : faults(Long.MAX_VALUE - first.left())) {
            try {
                assertEquals(
                        List.of(),
                        IndexVerifier.verify(
                                        () -> FailingDirectory.once(FSDirectory.open(folder), fault), Progress.NONE)
                                .problems(),
                        "fault " + fault);
            } catch (IOException e) {
                assertTrue(String.valueOf(e.getMessage()).contains(FailingDirectory.FAULT), e.toString());
            }
        }
    }

    private Path filled() throws IOException {
        Path folder = Files.createTempDirectory(parent, "filled");
        for (int part = 0; part < 3; part++) {
            try (CableIndex index = CableIndex.open(folder)) {
                index.addAll(cables.subList(4 * part, 4 * part + 4).stream());
                index.add(cables.get(0).toBuilder().subject("Text " + part).build());
            }
        }
        return folder;
    }

    private Path copy(Path folder) throws IOException {
        Path copy = Files.createTempDirectory(parent, "copy");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
