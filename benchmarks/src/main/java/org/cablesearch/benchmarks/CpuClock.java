package org.cablesearch.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;

/** Processor time of the thread that uses it. */
final class CpuClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long start = THREADS.getCurrentThreadCpuTime();

    /** Adds the nanoseconds since the start or the last call. */
    void addTo(LongAdder sum) {
        long now = THREADS.getCurrentThreadCpuTime();
        sum.add(now - start);
        start = now;
    }

    /** Forgets what was used so far. */
    void restart() {
        start = THREADS.getCurrentThreadCpuTime();
    }
}
