package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongSupplier;
import org.cablesearch.testing.Work;

/** A clock that moves only when it is read: by a nanosecond each time. */
public final class CountingClock implements LongSupplier {

    private long looks;
    private long before = Work.bytes();
    private long mostBetweenLooks;

    public CountingClock() {}

    @Override
    public long getAsLong() {
        long allocated = Work.bytes();
        mostBetweenLooks = Math.max(mostBetweenLooks, allocated - before);
        before = allocated;
        return looks++;
    }

    public long looks() {
        return looks;
    }

    /**
     * Fails if more than this many bytes were allocated between two readings: allocation measures work, alike on any
     * machine.
     */
    public void assertLooksAreClose(long most) {
        assertTrue(mostBetweenLooks < most, () -> mostBetweenLooks + " bytes between two of " + looks + " looks");
    }
}
