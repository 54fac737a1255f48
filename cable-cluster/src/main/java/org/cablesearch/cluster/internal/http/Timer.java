// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.time.Duration;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.work.Interrupts;

/** The clock, and the pauses between attempts. */
public interface Timer {

    /** The system's clock and pauses. */
    Timer SYSTEM = new Timer() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    long nanoTime();

    void sleep(Duration time) throws InterruptedException;

    /**
     * Sleeps as {@link #sleep} does.
     *
     * @param awaited what the thread waits for, for the message
     * @param advice what to do after an interrupt
     * @throws CableIndexException if the thread is interrupted, whose interrupt flag is then set
     */
    default void pause(Duration time, String awaited, String advice) throws CableIndexException {
        try {
            sleep(time);
        } catch (InterruptedException e) {
            throw Interrupts.failure(e, "waited for " + awaited, advice);
        }
    }

    /** The pause after another: twice as long, up to a maximum. */
    static Duration next(Duration pause, Duration max) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(max) < 0 ? twice : max;
    }
}
