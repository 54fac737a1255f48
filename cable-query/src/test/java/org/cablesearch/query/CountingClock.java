package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongSupplier;
import org.cablesearch.testing.Work;

/** A clock that stands still but when it is looked at: a nanosecond passes with every look. */
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

    /** Fails if more bytes than that were allocated between two looks: work is told by them, on any machine alike. */
    public void assertLooksAreClose(long most) {
        assertTrue(mostBetweenLooks < most, () -> mostBetweenLooks + " bytes between two of " + looks + " looks");
    }
}
