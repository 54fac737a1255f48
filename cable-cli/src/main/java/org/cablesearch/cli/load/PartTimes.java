// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The times of a run's parts, summed over its threads. Thread-safe. */
final class PartTimes {

    /** A part of a run that adds cables. */
    enum Part {
        /** Finds the records in the files. */
        READ,
        /** Turns records into cables, with people and organisations. */
        PARSE,
        /** Adds the cables to the index. */
        INDEX,
        /** Writes the last cables to disk. */
        COMMIT,
        /** Merges the segments of the index. */
        MERGE
    }

    /** A piece of work that may throw an exception. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final Map<Part, Long> nanos = new ConcurrentHashMap<>();

    /** Does a piece of work, and adds its time to a part. */
    <T, E extends Exception> T in(Part part, Work<T, E> work) throws E {
        return timed(part, 1, work);
    }

    /** Does a piece of work inside a part, and subtracts its time from that part. */
    <T, E extends Exception> T outside(Part part, Work<T, E> work) throws E {
        return timed(part, -1, work);
    }

    private <T, E extends Exception> T timed(Part part, int sign, Work<T, E> work) throws E {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            nanos.merge(part, sign * (System.nanoTime() - start), Long::sum);
        }
    }

    /** {@code read 0.3 s, parse 2.1 s, index 3.0 s, commit 0.2 s, merge 0.9 s}. */
    @Override
    public String toString() {
        return Arrays.stream(Part.values())
                .map(part -> String.format(
                        Locale.ROOT,
                        "%s %.1f s",
                        part.name().toLowerCase(Locale.ROOT),
                        nanos.getOrDefault(part, 0L) / 1e9))
                .collect(Collectors.joining(", "));
    }
}
