// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import org.cablesearch.model.internal.text.NumberRange;

/**
 * Options for writing an index. Immutable: a method with an argument returns a changed copy.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="options"}
 */
public final class IndexOptions {

    /** A buffer of 64 megabytes, a commit every 30 seconds, and merging while cables are added. */
    public static final IndexOptions DEFAULT = new IndexOptions(64, Duration.ofSeconds(30), false);

    private static final NumberRange MEGABYTES = new NumberRange(1, 2047);

    private final int ramBufferMegabytes;
    private final Duration commitInterval;
    private final boolean lazyMerges;

    private IndexOptions(int ramBufferMegabytes, Duration commitInterval, boolean lazyMerges) {
        this.ramBufferMegabytes = ramBufferMegabytes;
        this.commitInterval = commitInterval;
        this.lazyMerges = lazyMerges;
    }

    /** Megabytes of added cables held in memory before they are written to disk as a segment. */
    public int ramBufferMegabytes() {
        return ramBufferMegabytes;
    }

    /**
     * These options with another buffer size.
     *
     * @param megabytes 1 to 2047
     * @throws IllegalArgumentException if it is outside this range
     */
    public IndexOptions ramBufferMegabytes(int megabytes) {
        return new IndexOptions(MEGABYTES.require("ramBufferMegabytes", megabytes), commitInterval, lazyMerges);
    }

    /** The maximum time between automatic commits while cables are added. */
    public Duration commitInterval() {
        return commitInterval;
    }

    /**
     * These options with another interval.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public IndexOptions commitInterval(Duration interval) {
        if (!requireNonNull(interval, "interval").isPositive()) {
            throw new IllegalArgumentException("commitInterval must be positive: " + interval);
        }
        return new IndexOptions(ramBufferMegabytes, interval, lazyMerges);
    }

    /** Whether merging is mostly postponed until {@link CableIndex#merge} or {@link CableIndex#close}. */
    public boolean lazyMerges() {
        return lazyMerges;
    }

    /**
     * These options for a load that ends with {@link CableIndex#merge}. That call merges everything, so earlier merges
     * are mostly wasted. Without them, a large load takes about 4 % less processor time, but searches are slower until
     * it ends. After {@code merge}, the index merges as usual.
     */
    public IndexOptions lazyMerges(boolean lazy) {
        return new IndexOptions(ramBufferMegabytes, commitInterval, lazy);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof IndexOptions other
                && ramBufferMegabytes == other.ramBufferMegabytes
                && commitInterval.equals(other.commitInterval)
                && lazyMerges == other.lazyMerges;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ramBufferMegabytes, commitInterval, lazyMerges);
    }

    @Override
    public String toString() {
        return "IndexOptions[ramBufferMegabytes=" + ramBufferMegabytes + ", commitInterval=" + commitInterval
                + ", lazyMerges=" + lazyMerges + "]";
    }
}
