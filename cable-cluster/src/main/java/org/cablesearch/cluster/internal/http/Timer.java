// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.time.Duration;

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
}
