package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongSupplier;
import org.cablesearch.testing.Work;

/** A clock that advances only when it is read, by a nanosecond each time. */
public final class CountingClock implements LongSupplier {

    private long readings;
    private long before = Work.bytes();
    private long maxBetweenReadings;

    public CountingClock() {}

    @Override
    public long getAsLong() {
        long allocated = Work.bytes();
        maxBetweenReadings = Math.max(maxBetweenReadings, allocated - before);
        before = allocated;
        return readings++;
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
