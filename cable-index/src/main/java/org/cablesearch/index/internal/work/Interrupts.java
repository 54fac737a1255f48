// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.CableIndexException;

/** Interrupts of threads: work that they must not stop halfway, and the exception for work that they stop. */
public final class Interrupts {

    private Interrupts() {}

    /** Runs work that can be repeated, until no interrupt stops it. The thread is interrupted again afterwards. */
    public static <T> T deferred(IOSupplier<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.get();
                } catch (IOException | ThreadInterruptedException e) {
                    // Lucene reports some interrupts as other failures. Then the thread is still interrupted, or the
                    // cause shows that it was.
                    if (!Thread.interrupted() && !isInterrupt(e)) {
                        throw e;
                    }
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
    public static void deferred(IORunnable work) throws IOException {
        deferred(() -> {
            work.run();
            return true;
        });
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

    private static boolean isInterrupt(Exception e) {
        return e instanceof ThreadInterruptedException
                || e instanceof ClosedByInterruptException
                || e.getCause() instanceof ClosedByInterruptException;
    }
}
