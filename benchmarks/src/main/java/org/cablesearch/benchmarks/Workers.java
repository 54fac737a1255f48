package org.cablesearch.benchmarks;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does a task with each item by as many threads as there are cores; who hands over helps when all have enough to do. */
public final class Workers<T> implements AutoCloseable {

    private final Task<T> task;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final ThreadPoolExecutor threads;

    /** What is done with an item. */
    @FunctionalInterface
    public interface Task<T> {
        /** Does it. */
        void run(T item) throws IOException;
    }

    /** Starts the threads. */
    public Workers(Task<T> task) {
        this.task = task;
        int cores = Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                cores, cores, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(64), new CallerRunsPolicy());
    }

    /** Hands an item over. */
    public void hand(T item) {
        threads.execute(() -> run(item));
    }

    private void run(T item) {
        try {
            task.run(item);
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Waits until all is done; throws what the first failed item threw. */
    @Override
    public void close() throws IOException {
        threads.close();
        Exception first = failure.get();
        if (first instanceof IOException io) {
            throw io;
        } else if (first instanceof RuntimeException runtime) {
            throw runtime;
        }
    }
}
