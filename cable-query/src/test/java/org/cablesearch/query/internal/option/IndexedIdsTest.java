// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import org.junit.jupiter.api.Test;

/** The nearest ids, compared with all ids in the order of their distance. */
class IndexedIdsTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int NUMBERED = 40_000;

    /** What the archive holds of each post. */
    private record Series(String beginning, String post, int year, int digits, List<Integer> serials) {

        static Series random(
                String beginning, String post, int year, int digits, int last, double share, Random random) {
            return new Series(
                    beginning,
                    post,
                    year,
                    digits,
                    IntStream.rangeClosed(1, last)
                            .filter(i -> random.nextDouble() < share)
                            .boxed()
                            .toList());
        }

        String id(int serial) {
            return beginning + String.format("%0" + digits + "d", serial);
        }

        /** The ids on one side, the nearest first. */
        List<String> nearest(int serial, LongPredicate side) {
            return serials.stream()
                    .filter(side::test)
                    .sorted(Comparator.comparingInt((Integer other) -> Math.abs(other - serial))
                            .thenComparing(this::id))
                    .limit(3)
                    .map(this::id)
                    .toList();
        }
    }

    private final Random random = new Random(SEED);
    private final List<Series> archive = List.of(
            Series.random("06STATE", "STATE", 2006, 1, NUMBERED, 0.9, random),
            Series.random("06CAIRO", "CAIRO", 2006, 1, 7_000, 0.6, random),
            Series.random("06CAIROX", "CAIROX", 2006, 1, 3_000, 0.6, random),
            Series.random("07CAIRO", "CAIRO", 2007, 1, 9_000, 0.002, random),
            Series.random("1976BATHUR", "BATHURST", 1976, 5, 20_000, 0.5, random));
    private final TreeSet<String> ids = new TreeSet<>();
    private long read;

    private final IndexedIds indexed = new IndexedIds((CableSearcher) Proxy.newProxyInstance(
            CableSearcher.class.getClassLoader(),
            new Class<?>[] {CableSearcher.class},
            (proxy, method, arguments) -> suggested((String) arguments[1], (int) arguments[2])));

    IndexedIdsTest() {
        archive.forEach(series -> series.serials().forEach(serial -> ids.add(series.id(serial))));
    }

    private Suggestions suggested(String prefix, int limit) {
        List<Suggestion> found = ids.subSet(prefix, prefix + Character.MAX_VALUE).stream()
                .limit(limit)
                .map(id -> new Suggestion(id, Optional.empty(), 1))
                .toList();
        read += found.size();
        return new Suggestions(found);
    }

    @Test
    void theNearestOfAllAreFound() throws IOException {
        for (Series series : archive) {
            int last = series.serials().getLast();
            Stream<Integer> some = Stream.concat(
                    Stream.of(1, 9, 10, 99, 1_000, 2_300, 5_555, 9_999, 10_000, 20_000, last, last + 1),
                    random.ints(10, 1, last).boxed());
            for (int serial : some.toList()) {
                Mrn number = new Mrn(series.year(), series.post(), serial);
                String what = number.canonical() + ", seed " + SEED;
                IndexedIds.Neighbours found = indexed.neighbours(number);
                assertEquals(series.nearest(serial, other -> other < serial), found.below(), what);
                assertEquals(series.nearest(serial, other -> other > serial), found.above(), what);
                assertEquals(series.nearest(serial, other -> true), indexed.nearest(number.canonical()), what);
            }
        }
    }

    /** A long series is not read for each of its numbers. */
    @Test
    void fewOfALongSeriesAreRead() throws IOException {
        for (int i = 0; i < 100; i++) {
            indexed.neighbours(new Mrn(2006, "STATE", 1 + random.nextInt(NUMBERED)));
        }
        assertTrue(read < 100L * NUMBERED / 10, () -> read + " ids were read, seed " + SEED);
    }
}
