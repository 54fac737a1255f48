// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A clock that advances only when it is read, by the same time each time. */
public final class CountingClock implements LongSupplier {

    private final long step;
    private long readings;
    private long before = Work.bytes();
    private long maxBetweenReadings;

    /** A clock that advances by a nanosecond. */
    public CountingClock() {
        this(Duration.ofNanos(1));
    }

    public CountingClock(Duration step) {
        this.step = step.toNanos();
    }

    @Override
    public long getAsLong() {
        long allocated = Work.bytes();
        maxBetweenReadings = Math.max(maxBetweenReadings, allocated - before);
        before = allocated;
        return step * readings++;
    }

    public long readings() {
        return readings;
    }

    /**
     * Fails if more than this many bytes were allocated between two readings. Allocation measures work in the same way
     * on any machine.
     */
    public void assertReadingsAreClose(long most) {
        assertTrue(
                maxBetweenReadings < most,
                () -> maxBetweenReadings + " bytes between two of " + readings + " readings");
    }
}
