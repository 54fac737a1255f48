// SPDX-License-Identifier: Apache-2.0
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
 * Does the work of requests on reused threads, since Lucene keeps analyzers and readers for each thread. There is one
 * thread for each request that is being answered; idle threads end after a minute.
 */
public final class Workers {

    private final Gate gate;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("cable-page-worker-", 0).factory());

    /**
     * @param gate admits requests; a request keeps its place until its work is done, even if nobody waits for it any
     * more
     */
    public Workers(Gate gate) {
        this.gate = gate;
    }

    /**
     * Does work and waits for it.
     *
     * @param timeLimit how long to wait
     * @throws Refusal if all places are taken, or the work takes longer
     */
    public void run(Duration timeLimit, Work work) throws IOException {
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
            // There is not enough memory for another thread.
            gate.leave();
            throw e;
        }
        await(done, timeLimit);
    }

    private static void await(Future<?> done, Duration timeLimit) throws IOException {
        try {
            done.get(TimeUnit.NANOSECONDS.convert(timeLimit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(Status.TIMEOUT, "This request takes too long; ask for less.");
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server is stopping, or the time for this request is over");
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
