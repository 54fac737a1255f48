package org.cablesearch.cluster.internal.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the cables that a single query of a batch finds with those computed from sets. */
class UniqueFindersTest {

    private static final int QUERIES = 20;

    @Test
    void countsWhatOneQueryAloneFinds() {
        Random random = new Random(8);
        UniqueFinders finders = new UniqueFinders();
        Map<Long, Set<Integer>> slow = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            // Small numbers include zero, which must not be taken for a free place.
            long cable = random.nextInt(10) == 0 ? random.nextInt(3) : random.nextInt(8_000) * 0x9E3779B97F4A7C15L;
            int query = random.nextInt(QUERIES);
            finders.note(cable, query);
            slow.computeIfAbsent(cable, first -> new HashSet<>()).add(query);
        }
        long[] wanted = new long[QUERIES];
        slow.values().stream()
                .filter(queries -> queries.size() == 1)
                .forEach(queries -> wanted[queries.iterator().next()]++);
        assertArrayEquals(wanted, finders.uniqueByQuery(QUERIES));
    }
}
