// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.internal.text.NumberRange;
import org.jspecify.annotations.Nullable;

/**
 * Distributes items to several threads. One thread processes all items with the same key, in the order in which they
 * were handed over, so the last of them is also processed last.
 *
 * <p>Memory is bounded: {@link #hand} waits while many items wait for the thread. Only one thread may hand over items and
 * close this object.
 */
public final class KeyedWorkers<T> implements AutoCloseable {

    /** Average number of items that wait for each thread. */
    private static final int MAX_WAITING = 64;

    private final Task<T> task;
    /** More threads than any machine has cores would only take memory. */
    public static final NumberRange THREADS = new NumberRange(1, 1_000);

    private final List<ExecutorService> threads = new ArrayList<>();
    private final Semaphore room;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Processes items; called by several threads at once. */
    @FunctionalInterface
    public interface Task<T> {

        /** Processes one item; an exception ends the work of all threads. */
        void run(T item) throws IOException;
    }

    /** Starts the threads. */
    public KeyedWorkers(int count, Task<T> task) {
        this.task = task;
        this.room = new Semaphore(count * MAX_WAITING);
        for (int i = 0; i < count; i++) {
            ThreadFactory named =
                    Thread.ofPlatform().name("cables-" + i).daemon().factory();
            ThreadPoolExecutor thread =
                    new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named);
            thread.prestartCoreThread();
            threads.add(thread);
        }
    }

    /** Hands an item over. Returns false once an item has failed, so that continuing is pointless. */
    public boolean hand(String key, T item) throws CableIndexException {
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        threads.get(Math.floorMod(key.hashCode(), threads.size())).execute(() -> run(item));
        return failure.get() == null;
    }

    /**
     * Waits until all items are processed. If the waiting is interrupted, the threads drop the items that wait, and end when
     * they have processed their present one.
     *
     * @throws IOException if an item has failed; other exceptions of items are thrown as they are
     */
    @Override
    public void close() throws IOException {
        threads.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService thread : threads) {
                thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        switch (failure.get()) {
            case null -> {}
            case IOException io -> throw io;
            case InterruptedException stopped -> throw interrupted(stopped);
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /**
     * Lets all threads drop the items that wait, and end, without waiting for them. Interrupting the threads could harm the
     * index that they write.
     */
    private CableIndexException interrupted(InterruptedException cause) {
        failure.compareAndSet(null, cause);
        threads.forEach(ExecutorService::shutdown);
        return Interrupts.failure(
                cause, "handed cables to other threads", "what was committed is kept; add the cables again");
    }

    /** Processes an item, unless another has failed. */
    private void run(T item) {
        try {
            if (failure.get() == null) {
                task.run(item);
            }
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }
}
