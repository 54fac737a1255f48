// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * Numbers the changes of a writer. The cluster keeps the change with the highest number of each cable, so the copy of a
 * request that arrives late, after the cable was changed or deleted, has no effect. The numbers are times, in
 * microseconds of the epoch, because the cluster does not tell the number of a deleted cable.
 */
final class ChangeClock {

    private static final long SECOND = 1_000_000;

    private final LongSupplier micros;
    private long last;
    private long ahead;

    ChangeClock() {
        this(() -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }

    ChangeClock(LongSupplier micros) {
        this.micros = micros;
    }

    /** The number for a change of a cable whose last change has another number; 0 if it is not known. */
    synchronized long after(long before) {
        last = Math.max(Math.max(before, last) + 1, micros.getAsLong() + ahead);
        return last;
    }

    /** Puts the clock forward, because that of another writer, which deleted a cable, is ahead of it. */
    synchronized void forward() {
        ahead = Math.max(SECOND, 2 * ahead);
    }
}
