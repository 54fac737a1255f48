package org.cablesearch.index.internal.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.cablesearch.index.CableIndexException;
import org.jspecify.annotations.Nullable;

/**
 * Distributes items to several threads. One thread processes all items with the same key, in the order in which they
 * were handed over, so the last of them is also processed last.
 *
 * <p>Memory is bounded: {@link #hand} waits while the thread's queue is full. Only one thread may hand over items and
 * close this object.
 */
public final class KeyedWorkers<T> implements AutoCloseable {

    private static final int MAX_QUEUED = 64;

    private final Task<T> task;
    private final List<BlockingQueue<Optional<T>>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
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
        for (int i = 0; i < count; i++) {
            BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(MAX_QUEUED);
            queues.add(queue);
            threads.add(Thread.ofPlatform().name("cables-", i).daemon().start(() -> work(queue)));
        }
    }

    /** Hands an item over. Returns false once an item has failed, so that continuing is pointless. */
    public boolean hand(String key, T item) throws CableIndexException {
        put(queues.get(Math.floorMod(key.hashCode(), queues.size())), Optional.of(item));
        return failure.get() == null;
    }

    /**
     * Waits until all items are processed. If the waiting is interrupted, the threads drop the items that are queued, and
     * end when they have processed their present one.
     *
     * @throws IOException if an item has failed; other exceptions of items are thrown as they are
     */
    @Override
    public void close() throws IOException {
        for (BlockingQueue<Optional<T>> queue : queues) {
            put(queue, Optional.empty());
        }
        for (Thread thread : threads) {
            join(thread);
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

    private void put(BlockingQueue<Optional<T>> queue, Optional<T> item) throws CableIndexException {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void join(Thread thread) throws CableIndexException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Ends all threads after the items that they are processing, without waiting for them, and drops the items that wait.
     * Interrupting the threads could harm the index that they write.
     */
    private CableIndexException interrupted(InterruptedException cause) {
        failure.compareAndSet(null, cause);
        for (BlockingQueue<Optional<T>> queue : queues) {
            queue.clear();
            // Nobody else adds to the queue, so there is room.
            queue.add(Optional.empty());
        }
        Thread.currentThread().interrupt();
        return new CableIndexException(
                CableIndexException.Reason.INTERRUPTED,
                "the thread was interrupted while it handed cables to other threads",
                "what was committed is kept; add the cables again",
                cause);
    }

    /** Processes a queue. After a failure, drops the remaining items, so that no caller waits for a full queue. */
    private void work(BlockingQueue<Optional<T>> queue) {
        try {
            for (Optional<T> item = queue.take(); item.isPresent(); item = queue.take()) {
                if (failure.get() == null) {
                    run(item.get());
                }
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void run(T item) {
        try {
            task.run(item);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }
}
