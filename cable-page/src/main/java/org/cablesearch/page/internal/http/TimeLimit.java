package org.cablesearch.page.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a thread whose work takes too long. An interrupt ends a write to a client that does not read, and closes
 * the connection.
 */
public final class TimeLimit {

    private static final ScheduledThreadPoolExecutor ALARMS = alarms();

    private final Thread worker = Thread.currentThread();
    private boolean done;

    private TimeLimit() {}

    /** Does work in the calling thread, and interrupts it after this long. */
    public static void run(Duration most, Work work) throws IOException {
        TimeLimit limit = new TimeLimit();
        ScheduledFuture<?> alarm = ALARMS.schedule(limit::interrupt, most.toMillis(), TimeUnit.MILLISECONDS);
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

    /** The thread may belong to a pool, and its next task must not be interrupted. */
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
