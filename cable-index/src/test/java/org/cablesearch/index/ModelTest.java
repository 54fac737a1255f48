// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares an index with a plain map of its cables after random additions, replacements, deletions, commits, merges,
 * kills, damage and rebuilds. {@code -Dcables.long=true} runs more steps, {@code -Dcables.seed=2} another seed.
 */
@Timeout(6_000)
class ModelTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int STEPS = Boolean.getBoolean("cables.long") ? 100_000 : 300;
    private static final int IDS = 20;
    private static final IndexOptions OPTIONS = IndexOptions.DEFAULT.commitInterval(Duration.ofDays(1));

    @TempDir
    Path parent;

    private final Random random = new Random(SEED);
    private final Map<CableKey, Cable> added = new TreeMap<>();
    private Map<CableKey, Cable> committed = Map.of();
    private Path folder = Path.of("");
    private CableIndex index;
    private int step;

    @Test
    void holdsWhatThePlainMapHolds() throws IOException {
        folder = Files.createTempDirectory(parent, "index");
        index = CableIndex.open(folder, OPTIONS);
        for (step = 0; step < STEPS; step++) {
            act(random.nextInt(100));
        }
        close();
        assertHolds(committed);
    }

    private void act(int chance) throws IOException {
        if (chance < 60) {
            add();
        } else if (chance < 80) {
            delete();
        } else if (chance < 92) {
            commit();
        } else if (chance < 94) {
            close();
            assertHolds(committed);
            index = CableIndex.open(folder, OPTIONS);
        } else if (chance < 96) {
            commit();
            index.merge();
        } else if (chance < 98) {
            kill();
        } else if (chance < 99) {
            close();
            assertEquals(committed.size(), CableIndex.rebuild(folder).kept(), this::what);
            assertHolds(committed);
            index = CableIndex.open(folder, OPTIONS);
        } else {
            damage();
        }
    }

    private void add() throws IOException {
        Cable cable = cable();
        Cable before = added.put(cable.key(), cable);
        Outcome expected = before == null ? Outcome.ADDED : before.equals(cable) ? Outcome.UNCHANGED : Outcome.REPLACED;
        assertEquals(expected, index.add(cable).outcome(), this::what);
    }

    private Cable cable() {
        List<Paragraph> paragraphs = Stream.iterate(1, number -> number + 1)
                .limit(random.nextInt(3))
                .map(number -> Paragraph.numbered(number, "(C)", "Text " + random.nextInt(5)))
                .toList();
        CableKey key = key();
        CableBuilder cable = Cable.builder(key.id()).paragraphs(paragraphs);
        cable.document(key.document());
        return cable.build();
    }

    private CableKey key() {
        int document = random.nextInt(3);
        return new CableKey(id(), document == 0 ? Optional.empty() : Optional.of("link/" + document));
    }

    /** Some ids begin with another id, or look like an id with a document. */
    private String id() {
        return "06A" + random.nextInt(IDS) + (random.nextInt(8) == 0 ? "\0link/1" : "");
    }

    private void delete() throws IOException {
        CableKey key = key();
        if (random.nextBoolean()) {
            assertEquals(added.remove(key) != null, index.delete(key), this::what);
        } else {
            boolean isHeld = added.keySet().removeIf(other -> other.id().equals(key.id()));
            assertEquals(isHeld, index.delete(key.id()), this::what);
        }
    }

    private void commit() throws IOException {
        index.commit();
        committed = Map.copyOf(added);
    }

    private void close() throws IOException {
        index.close();
        committed = Map.copyOf(added);
    }

    /** Leaves the files that a killed process would leave. */
    private void kill() throws IOException {
        Path left = Files.createTempDirectory(parent, "index");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, left.resolve(file.getFileName()));
            }
        }
        index.close();
        folder = left;
        assertHolds(committed);
        added.clear();
        added.putAll(committed);
        index = CableIndex.open(folder, OPTIONS);
    }

    /**
     * Damages a file and rebuilds the index: cables may be lost, but none may change. The next steps continue with
     * these cables.
     */
    private void damage() throws IOException {
        close();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        assertTrue(!CableIndex.verify(folder).clean(), this::what);
        try {
            RebuildReport report = CableIndex.rebuild(folder);
            Map<CableKey, Cable> kept = StoredCables.of(folder);
            assertTrue(committed.entrySet().containsAll(kept.entrySet()), () -> what() + ": " + report);
            assertEquals(report.complete(), kept.equals(committed), () -> what() + ": " + report);
            added.clear();
            added.putAll(kept);
        } catch (CableIndexException e) {
            assertEquals(CableIndexException.Reason.NOTHING_SAVED, e.reason(), this::what);
            folder = Files.createTempDirectory(parent, "index");
            added.clear();
        }
        index = CableIndex.open(folder, OPTIONS);
        committed = Map.copyOf(added);
    }

    private void assertHolds(Map<CableKey, Cable> expected) throws IOException {
        assertEquals(new HashMap<>(expected), new HashMap<>(StoredCables.of(folder)), this::what);
        assertEquals(List.of(), CableIndex.verify(folder).problems(), this::what);
    }

    private String what() {
        return "seed " + SEED + ", step " + step;
    }

    @AfterEach
    void closeAfterAFailure() throws IOException {
        index.close();
    }
}
