// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.references;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CableThreadTest {

    @TempDir
    private Path folder;

    private SmallIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new SmallIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static CableBuilder dated(String id, int day, String... cites) {
        return cable(id, "Subject of " + id, "Text.")
                .date(CableDate.of(LocalDate.of(2006, 8, day)))
                .references(references(cites));
    }

    @Test
    void followsCitationsInBothDirectionsAndSortsByDate() throws IOException {
        index.add(dated("06A1", 9, "06B2"))
                .add(dated("06B2", 3))
                .add(dated("06C3", 20, "06A1"))
                .add(dated("06D4", 1, "06E5"))
                .add(dated("06E5", 2, "06D4", "06B2"))
                .add(dated("06F6", 4));
        CableThread thread = thread("06A1", 100);
        assertEquals(List.of("06D4", "06E5", "06B2", "06A1", "06C3"), ids(thread));
        assertEquals(
                List.of(3, 2, 1, 0, 1),
                thread.cables().stream().map(CableThread.Member::steps).toList());
        assertEquals(List.of("06D4", "06B2"), thread.cables().get(1).cites());
        assertTrue(thread.complete());
        assertEquals(thread.cables().stream().map(CableThread.Member::id).toList(), ids(thread("06D4", 100)));
    }

    @Test
    void cablesThatCiteTheSameAbsentCableAreConnected() throws IOException {
        index.add(dated("06A1", 9, "06X9")).add(dated("06B2", 3, "06X9"));
        CableThread thread = thread("06A1", 100);
        assertEquals(List.of("06B2", "06A1"), ids(thread));
        assertEquals(List.of("06X9"), thread.absent());
        assertEquals(List.of("06X9"), thread.cables().get(0).cites());
    }

    @Test
    void anAbsentCableIsAStep() throws IOException {
        index.add(dated("06A1", 1, "06X9", "06B2"))
                .add(dated("06B2", 2, "06C3"))
                .add(dated("06C3", 3, "06D4"))
                .add(dated("06D4", 4))
                .add(dated("06M1", 5, "06X9", "06N2"))
                .add(dated("06N2", 6));
        CableThread thread = thread("06A1", 100);
        assertEquals(List.of("06A1 0", "06B2 1", "06C3 2", "06D4 3", "06M1 2", "06N2 3"), steps(thread));
        assertEquals(List.of("06A1 0", "06B2 1", "06C3 2", "06M1 2"), steps(thread("06A1", 4)));
        assertEquals(List.of("06A1 0", "06B2 1"), steps(thread("06A1", 2)));
    }

    /** Compares threads in random archives with distances that are found by trying every citation again and again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void stepsAreTheShortestAndTheNearestAreKept(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, Set<String>> cites = new TreeMap<>();
        for (int i = 10; i < 50; i++) {
            Set<String> cited = new TreeSet<>();
            while (random.nextInt(3) > 0) {
                // Ids above 49 are absent.
                cited.add("06A" + (10 + random.nextInt(60)));
            }
            cites.put("06A" + i, cited);
            index.add(dated("06A" + i, 1, cited.toArray(String[]::new)));
        }
        Map<String, Integer> distances = distances("06A10", cites);
        List<Integer> nearest = distances.entrySet().stream()
                .filter(reached -> cites.containsKey(reached.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        for (int limit = 1; limit <= nearest.size() + 1; limit++) {
            CableThread thread = thread("06A10", limit);
            for (CableThread.Member member : thread.cables()) {
                assertEquals(distances.get(member.id()), member.steps(), "seed " + seed + ", " + member);
            }
            List<Integer> steps = thread.cables().stream()
                    .map(CableThread.Member::steps)
                    .sorted()
                    .toList();
            assertEquals(nearest.subList(0, Math.min(limit, nearest.size())), steps, "seed " + seed);
            assertEquals(limit >= nearest.size(), thread.complete(), "seed " + seed + ", limit " + limit);
        }
    }

    private static Map<String, Integer> distances(String first, Map<String, Set<String>> cites) {
        Map<String, Integer> distances = new HashMap<>(Map.of(first, 0));
        for (boolean changed = true; changed; ) {
            Map<String, Integer> before = Map.copyOf(distances);
            cites.forEach((citing, all) -> all.forEach(cited -> {
                Optional.ofNullable(distances.get(citing)).ifPresent(d -> distances.merge(cited, d + 1, Math::min));
                Optional.ofNullable(distances.get(cited)).ifPresent(d -> distances.merge(citing, d + 1, Math::min));
            }));
            changed = !before.equals(distances);
        }
        return distances;
    }

    private static List<String> steps(CableThread thread) {
        return thread.cables().stream()
                .map(member -> member.id() + " " + member.steps())
                .toList();
    }

    @Test
    void threadFollowsCanonicalIds() throws IOException {
        index.add(dated("08SECTION01OF02LIMA7", 9).canonicalId("08LIMA7")).add(dated("08LIMA8", 10, "08LIMA7"));
        assertEquals(List.of("08SECTION01OF02LIMA7", "08LIMA8"), ids(thread("08LIMA7", 100)));
    }

    @Test
    void largeThreadKeepsTheNearestCables() throws IOException {
        for (int i = 1; i <= 9; i++) {
            index.add(dated("06A" + i, i, "06A" + (i + 1)));
        }
        CableThread thread = thread("06A5", 3);
        assertEquals(List.of("06A4", "06A5", "06A6"), ids(thread));
        assertFalse(thread.complete());
    }

    @Test
    void cablesWithoutADateComeLastAndCyclesEnd() throws IOException {
        index.add(Cable.builder("06A1").references(references("06B2"))).add(dated("06B2", 3, "06A1", "06B2"));
        assertEquals(List.of("06B2", "06A1"), ids(thread("06A1", 100)));
    }

    @Test
    void threadOfACableCitedByThousandsIsLimited() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            index.add(dated("06A" + i, 1, "06HUB1"));
        }
        assertEquals(50, thread("06A7", 50).cables().size());
        assertEquals(3_000, thread("06A7", 10_000).cables().size());
    }

    @Test
    void missingCableHasNoThread() throws IOException {
        try (CableSearcher searcher = index.add(dated("06A1", 1)).searcher()) {
            assertEquals(Optional.empty(), searcher.thread("06A7", 5));
            assertThrows(IllegalArgumentException.class, () -> searcher.thread("06A1", 0));
        }
    }

    private CableThread thread(String id, int limit) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            return searcher.thread(id, limit).orElseThrow();
        }
    }

    private static List<String> ids(CableThread thread) {
        return thread.cables().stream().map(CableThread.Member::id).toList();
    }
}
