package org.cablesearch.index;

import java.time.Duration;

/**
 * How an index is written.
 *
 * @param ramBufferMegabytes how much is gathered in memory before it goes to disk as a segment, from 1 to 2047
 * @param commitInterval after how long a time of adding what was added is committed; positive
 */
public record IndexOptions(int ramBufferMegabytes, Duration commitInterval) {

    /** 64 megabytes, 30 seconds. */
    public static final IndexOptions DEFAULT = new IndexOptions(64, Duration.ofSeconds(30));

    /** @throws IllegalArgumentException if a value is out of its range */
    public IndexOptions {
        if (ramBufferMegabytes < 1 || ramBufferMegabytes > 2047) {
            throw new IllegalArgumentException("ramBufferMegabytes must be 1 to 2047: " + ramBufferMegabytes);
        }
        if (!commitInterval.isPositive()) {
            throw new IllegalArgumentException("commitInterval must be positive: " + commitInterval);
        }
    }

    /** These options with another buffer. */
    public IndexOptions withRamBufferMegabytes(int megabytes) {
        return new IndexOptions(megabytes, commitInterval);
    }

    /** These options with another interval. */
    public IndexOptions withCommitInterval(Duration interval) {
        return new IndexOptions(ramBufferMegabytes, interval);
    }
}
