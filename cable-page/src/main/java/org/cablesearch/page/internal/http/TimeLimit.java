// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a thread whose work takes too long. If the thread is writing to a client that does not read, the interrupt
 * ends the write and closes the connection.
 */
public final class TimeLimit {

    private static final ScheduledThreadPoolExecutor ALARMS = alarms();

    private final Thread worker = Thread.currentThread();
    private boolean done;

    private TimeLimit() {}

    /** Does work in the calling thread, and interrupts the thread if the work takes longer than allowed. */
    public static void run(Duration duration, Work work) throws IOException {
        TimeLimit limit = new TimeLimit();
        ScheduledFuture<?> alarm = ALARMS.schedule(limit::interrupt, duration.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            alarm.cancel(false);
            limit.finish();
        }
    }

    private synchronized void interrupt() {
        if (!done) {
            worker.interrupt();
        }
    }

    /** Clears the interrupt: the thread may belong to a pool, and its next task must not be interrupted. */
    private synchronized void finish() {
        done = true;
        Thread.interrupted();
    }

    private static ScheduledThreadPoolExecutor alarms() {
        ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("cable-page-alarms").factory());
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }
}
