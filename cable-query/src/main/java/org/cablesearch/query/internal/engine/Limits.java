package org.cablesearch.query.internal.engine;

import java.time.Duration;

/** Checks the limits that a caller passes to a searcher, for both engines. */
public final class Limits {

    private Limits() {}

    /**
     * Checks how many results are wanted.
     *
     * @throws IllegalArgumentException if the limit is lower than {@code least}
     */
    public static void requireAtLeast(int least, int limit) {
        if (limit < least) {
            throw new IllegalArgumentException("limit must be " + least + " or more: " + limit);
        }
    }

    /**
     * Checks how long a call may take.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public static void requireNotNegative(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a time limit must not be negative: " + limit);
        }
    }
}
