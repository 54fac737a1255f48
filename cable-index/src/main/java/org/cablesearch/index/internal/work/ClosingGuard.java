// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;

/**
 * Guards something that one thread closes while others use it. A call that has begun returns its result or, if closing
 * made it fail, throws a {@link CableIndexException} whose reason is {@link Reason#CLOSED}; so does every later call.
 * Safe for use by many threads.
 */
public final class ClosingGuard {

    private final String guarded;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Held in turn: to read, by calls; to write, by the thread that closes. */
    private final ReadWriteLock calls = new ReentrantReadWriteLock();

    /** @param guarded what is guarded, as the subject of a sentence: {@code the index} */
    public ClosingGuard(String guarded) {
        this.guarded = guarded;
    }

    /** Whether it is closed, or is being closed. */
    public boolean isClosed() {
        return closed.get();
    }

    /**
     * Runs a call. {@link #close} waits until it has ended.
     *
     * @throws CableIndexException if it is closed, or closing made the call fail
     */
    public <T> T whileOpen(IOSupplier<T> call) throws IOException {
        calls.readLock().lock();
        try {
            requireOpen();
            return call.get();
        } catch (IOException | RuntimeException e) {
            if (closed.get()) {
                throw closed(guarded, e);
            }
            throw e;
        } finally {
            calls.readLock().unlock();
        }
    }

    /**
     * Checks that it is open.
     *
     * @throws CableIndexException if it is closed
     */
    public void requireOpen() throws CableIndexException {
        if (closed.get()) {
            throw new CableIndexException(Reason.CLOSED, guarded + " is closed", "open it again");
        }
    }

    /** Closes once all calls that have begun have ended; does nothing if it is closed. */
    public void close(IORunnable closing) throws IOException {
        calls.writeLock().lock();
        try {
            if (closeNow()) {
                closing.run();
            }
        } finally {
            calls.writeLock().unlock();
        }
    }

    /** Refuses calls from now on without waiting for those that have begun. Returns whether it was open. */
    public boolean closeNow() {
        return !closed.getAndSet(true);
    }

    /** The exception for something that is found to be closed. */
    public static CableIndexException closed(String guarded, Throwable cause) {
        return cause instanceof CableIndexException known && known.reason() == Reason.CLOSED
                ? known
                : new CableIndexException(Reason.CLOSED, guarded + " is closed", "open it again", cause);
    }
}
