package org.cablesearch.page.internal.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does the work of requests on threads that are used again, since Lucene keeps analyzers and readers for each thread. There
 * are as many as work at the same time; those that have nothing to do end after a minute.
 */
public final class Workers {

    private final Gate gate;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("cable-page-worker-", 0).factory());

    /** @param gate lets requests in, and keeps a place until the work is done, also if nobody waits for it any more */
    public Workers(Gate gate) {
        this.gate = gate;
    }

    /**
     * Waits for work.
     *
     * @param most how long
     * @throws Refusal if all places are taken, or the work takes longer
     */
    public void run(Duration most, Work work) throws IOException {
        gate.enter();
        Future<?> done;
        try {
            done = threads.submit(() -> {
                try {
                    work.run();
                } finally {
                    gate.leave();
                }
                return true;
            });
        } catch (Error e) {
            // There is no memory for another thread.
            gate.leave();
            throw e;
        }
        await(done, most);
    }

    private static void await(Future<?> done, Duration most) throws IOException {
        try {
            done.get(TimeUnit.NANOSECONDS.convert(most), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(Status.TIMEOUT, "This takes longer than a request may take here; ask for less.");
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server ends, or the time for this request is over");
        } catch (ExecutionException e) {
            switch (requireNonNull(e.getCause())) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IllegalStateException(e);
            }
        }
    }
}
