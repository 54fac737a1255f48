// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cablesearch.model.internal.text.EditDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how well a search finds other spellings of a name without finding names that only look alike. Searches for
 * the pairs of {@code name-pairs.txt} and {@code name-pairs-2.txt} in both directions, in an index with all of them.
 *
 * <p>Sets a floor for the half of the pairs that was not used for tuning. Compares the result with an edit distance of
 * one letter for names of six letters or more.
 */
class NamePairsTest {

    private static final double MIN_PRECISION = 0.97;
    private static final double MIN_RECALL = 0.89;

    private record Pair(boolean same, boolean tuned, String one, String other, String id, String otherId) {}

    /** Counts the pairs found, among those that are the same name and among those that are not. */
    private static final class Score {
        private int found;
        private int same;
        private int mixedUp;

        void add(boolean isSame, boolean isFound) {
            same += isSame ? 1 : 0;
            found += isSame && isFound ? 1 : 0;
            mixedUp += !isSame && isFound ? 1 : 0;
        }

        double precision() {
            return found / (double) (found + mixedUp);
        }

        double recall() {
            return found / (double) same;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "precision %.3f recall %.3f", precision(), recall());
        }
    }

    @Test
    void findsSpellingsOfANameButNotOtherNames(@TempDir Path folder) throws IOException {
        List<Pair> pairs = pairs();
        Score tuned = new Score();
        Score measured = new Score();
        Score byEdits = new Score();
        try (NameIndex index = new NameIndex(folder)) {
            for (Pair pair : pairs) {
                index.people(pair.id(), pair.one()).people(pair.otherId(), pair.other());
            }
            try (CableSearcher searcher = index.searcher()) {
                for (Pair pair : pairs) {
                    boolean found = finds(searcher, pair.one(), pair.otherId());
                    boolean foundBack = finds(searcher, pair.other(), pair.id());
                    assertTrue(found == foundBack, () -> "found one way alone: " + pair);
                    (pair.tuned() ? tuned : measured).add(pair.same(), found);
                    if (!pair.tuned()) {
                        byEdits.add(pair.same(), areNear(pair.one(), pair.other()));
                    }
                }
            }
        }
        System.out.println("names, tuned half:    " + tuned);
        System.out.println("names, other half:    " + measured);
        System.out.println("edit distance, other: " + byEdits);
        assertTrue(measured.precision() >= MIN_PRECISION, () -> "too many names mixed up: " + measured);
        assertTrue(measured.recall() >= MIN_RECALL, () -> "too few spellings found: " + measured);
    }

    private static boolean finds(CableSearcher searcher, String name, String id) throws IOException {
        CableQuery query =
                CableQuery.and(CableQuery.phrase(CableField.PEOPLE, name), CableQuery.word(CableField.ID, id));
        return searcher.count(query) == 1;
    }

    private static boolean areNear(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return Math.max(a.length(), b.length()) >= 6 && EditDistance.of(a, b, 1) <= 1;
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String file : List.of("name-pairs.txt", "name-pairs-2.txt")) {
            InputStream in = Objects.requireNonNull(NamePairsTest.class.getResourceAsStream(file));
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" \\| ");
                    boolean tuned = seen.merge(parts[0], 1, Integer::sum) % 2 == 1;
                    String id = "06TEST" + pairs.size();
                    pairs.add(new Pair(parts[0].equals("same"), tuned, parts[1], parts[2], id + "1", id + "2"));
                }
            }
        }
        return pairs;
    }
}
