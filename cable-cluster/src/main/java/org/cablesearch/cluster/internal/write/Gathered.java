// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntFunction;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.index.internal.work.Interrupts;

/**
 * Lets the calls of many threads share requests: while requests are under way, or other calls are announced, calls
 * gather, and one of their threads sends them together in the next request. A call returns when its request is answered,
 * so threads that call faster than the cluster answers have to wait, and memory is bounded. Safe for use by many threads.
 *
 * @param <T> the part of a request that one call sends
 * @param <R> the result of one call
 */
final class Gathered<T, R> {

    private static final int MAX_CALLS = 1_000;

    /** So many calls do not wait for more: a request with many is not much cheaper. */
    private static final int MAX_GATHERED = 100;

    /** The size of a request; a cluster is fastest with a few megabytes. */
    private static final int MAX_BYTES = 4 << 20;

    private final IOFunction<List<T>, List<R>> request;
    private final ToIntFunction<T> bytes;
    private final Semaphore underWay;
    private final Deque<Call<T, R>> waiting = new ArrayDeque<>();
    /** The number of announced calls, guarded by {@link #waiting}. */
    private int coming;

    /**
     * @param request sends the parts of some calls, and returns their results in the same order
     * @param bytes the size of a part
     * @param atOnce the maximum number of requests under way
     */
    Gathered(IOFunction<List<T>, List<R>> request, ToIntFunction<T> bytes, int atOnce) {
        this.request = request;
        this.bytes = bytes;
        this.underWay = new Semaphore(atOnce);
    }

    private record Call<T, R>(T wanted, CompletableFuture<R> received) {}

    /** Sends the part of one call together with others, and returns its result. */
    R ask(T wanted) throws IOException {
        return ask(wanted, 0);
    }

    /**
     * A call that a thread is preparing. Others wait for it, so that they go into one request: the thread must hold all
     * locks that it needs before it calls.
     */
    final class Announced implements AutoCloseable {

        private int announced = 1;

        private Announced() {
            synchronized (waiting) {
                coming++;
            }
        }

        /** Makes the call, or one more of the same thread. */
        R ask(T wanted) throws IOException {
            int counted = announced;
            announced = 0;
            return Gathered.this.ask(wanted, counted);
        }

        /** Ends the wait of others if the call was not made. */
        @Override
        public void close() {
            arrived(announced);
        }
    }

    Announced announce() {
        return new Announced();
    }

    private void arrived(int calls) {
        synchronized (waiting) {
            coming -= calls;
            waiting.notifyAll();
        }
    }

    private R ask(T wanted, int announced) throws IOException {
        Call<T, R> mine = new Call<>(wanted, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(mine);
            arrived(announced);
            awaitOthers(mine);
        }
        while (isWaiting(mine)) {
            underWay.acquireUninterruptibly();
            try {
                if (isWaiting(mine)) {
                    send(next());
                }
            } finally {
                underWay.release();
            }
        }
        return received(mine);
    }

    /**
     * Waits until no other call is announced, a request is full, another thread has sent this call, or this thread is
     * interrupted.
     */
    private void awaitOthers(Call<T, R> mine) {
        try {
            while (coming > 0 && waiting.size() < MAX_GATHERED && waiting.contains(mine)) {
                waiting.wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWaiting(Call<T, R> call) {
        synchronized (waiting) {
            return waiting.contains(call);
        }
    }

    /** Takes the calls for the next request. */
    private List<Call<T, R>> next() {
        List<Call<T, R>> calls = new ArrayList<>();
        synchronized (waiting) {
            for (int size = 0; !waiting.isEmpty() && size < MAX_BYTES && calls.size() < MAX_CALLS; ) {
                calls.add(waiting.remove());
                size += bytes.applyAsInt(calls.getLast().wanted());
            }
            waiting.notifyAll();
        }
        return calls;
    }

    /** Sends a request. An interrupt of this thread does not stop it, because it is that of other threads, too. */
    private void send(List<Call<T, R>> calls) {
        try {
            List<R> all = Interrupts.shielded(
                    () -> request.apply(calls.stream().map(Call::wanted).toList()));
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).received().complete(all.get(i));
            }
        } catch (IOException | RuntimeException e) {
            calls.forEach(call -> call.received().completeExceptionally(e));
        }
    }

    private static <R> R received(Call<?, R> call) throws IOException {
        try {
            return call.received().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e.getCause() instanceof RuntimeException other ? other : e;
        }
    }
}
