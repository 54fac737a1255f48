// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.CableIndexException;

/** Interrupts of threads: work that they must not stop halfway, and the exception for work that they stop. */
public final class Interrupts {

    private Interrupts() {}

    /** A thread that nobody else knows, so that nobody can interrupt it. */
    private static final class ShieldedThread extends Thread {

        private ShieldedThread(Runnable work) {
            super(work, Thread.currentThread().getName() + ", shielded");
            setDaemon(true);
        }
    }

    /**
     * Runs work on a thread of its own, which no interrupt reaches, and waits until it has ended. If the calling thread was
     * interrupted, it is interrupted again afterwards.
     *
     * <p>An interrupted thread cannot do this work, even if it clears its interrupt first and tries again: the thread that
     * interrupts it may close its channel later, and Lucene drops documents of other threads if it is interrupted while
     * it flushes them.
     */
    public static <T> T shielded(IOSupplier<T> work) throws IOException {
        if (Thread.currentThread() instanceof ShieldedThread) {
            return work.get();
        }
        FutureTask<T> task = started(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return resultOf(task);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As the other method, for work without a result. */
    public static void shielded(IORunnable work) throws IOException {
        shielded(supplier(work));
    }

    /**
     * Runs work that takes long as {@link #shielded} does, but an interrupt ends the wait, while the work goes on.
     *
     * @throws ThreadInterruptedException if the calling thread is interrupted, which it still is afterwards
     */
    public static void abandonable(IORunnable work) throws IOException {
        try {
            resultOf(started(supplier(work)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ThreadInterruptedException(e);
        }
    }

    private static <T> FutureTask<T> started(IOSupplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        new ShieldedThread(task).start();
        return task;
    }

    private static <T> T resultOf(FutureTask<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw IOUtils.rethrowAlways(e.getCause());
        }
    }

    private static IOSupplier<Boolean> supplier(IORunnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    /**
     * The exception for work that an interrupt stopped. The thread is interrupted again.
     *
     * @param during what the thread did: the end of "the thread was interrupted while it"
     * @param advice what to do now
     */
    public static CableIndexException failure(InterruptedException cause, String during, String advice) {
        Thread.currentThread().interrupt();
        return new CableIndexException(
                CableIndexException.Reason.INTERRUPTED, "the thread was interrupted while it " + during, advice, cause);
    }
}
