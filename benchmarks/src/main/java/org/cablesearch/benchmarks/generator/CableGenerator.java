// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Generates an archive of fictional cables, the same for the same seed and size. Each cable is generated on request.
 *
 * <p>The proportions are those of real cables. Cables have a thousand words on average, and a few are very long. One
 * word in ten is part of a name. Citations are mostly of recent cables, less often of a few famous ones. Safe for use
 * by many threads.
 */
public final class CableGenerator {

    private static final int AT_ONCE = 500;

    private final long seed;
    private final int size;
    private final GeneratedVocabulary vocabulary = new GeneratedVocabulary();
    private final Names names = new Names(vocabulary);
    private final Identities identities;

    /** @throws IllegalArgumentException if the size is below 1 */
    public CableGenerator(long seed, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be 1 or more: " + size);
        }
        this.seed = seed;
        this.size = size;
        this.identities = new Identities(seed, size, Identities.DUMP);
    }

    /** The number of cables. */
    public int size() {
        return size;
    }

    /** The rows of the dump, in order. */
    public Stream<DumpRow> rows() {
        return IntStream.range(0, size).mapToObj(this::row);
    }

    /** The row with a number, from 0. */
    public DumpRow row(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        return new CableWriter(vocabulary, names, identities, number, random).row();
    }

    /** Writes the dump. */
    public void write(Path csv) throws IOException {
        try (Writer out = Files.newBufferedWriter(csv)) {
            for (int from = 0; from < size; from += AT_ONCE) {
                List<StringBuilder> rows = IntStream.range(from, Math.min(size, from + AT_ONCE))
                        .parallel()
                        .mapToObj(number -> row(number).appendTo(new StringBuilder(12_000)))
                        .toList();
                for (StringBuilder row : rows) {
                    out.append(row);
                }
            }
        }
    }

    /** The words, people and cables of this archive, for queries. */
    public Landmarks landmarks() {
        return new Landmarks(vocabulary, names, identities, size);
    }
}
