package org.cablesearch.cli.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How long the parts of a run took, summed over its threads. Safe for use by many threads. */
final class PartTimes {

    /** A part of a run that adds cables. */
    enum Part {
        /** Finds the records in the files. */
        READ,
        /** Makes cables of them, with people and organisations. */
        PARSE,
        /** Adds them to the index. */
        INDEX,
        /** Puts the last of them on disk. */
        COMMIT,
        /** Brings the parts of the index together. */
        MERGE
    }

    /** A piece of work, with what it may throw. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final Map<Part, Long> nanos = new ConcurrentHashMap<>();

    /** Does a piece of work and counts its time. */
    <T, E extends Exception> T in(Part part, Work<T, E> work) throws E {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            nanos.merge(part, System.nanoTime() - start, Long::sum);
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
