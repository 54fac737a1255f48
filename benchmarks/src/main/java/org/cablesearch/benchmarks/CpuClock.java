// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;

/** Measures the processor time of the thread that uses it. */
final class CpuClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long start = THREADS.getCurrentThreadCpuTime();

    /** Adds the nanoseconds since the start or the last call to a sum. */
    void addTo(LongAdder sum) {
        long now = THREADS.getCurrentThreadCpuTime();
        sum.add(now - start);
        start = now;
    }

    /** Restarts the measurement. */
    void restart() {
        start = THREADS.getCurrentThreadCpuTime();
    }
}
