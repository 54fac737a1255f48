package org.cablesearch.index.internal.store;

import java.io.IOException;
import org.apache.lucene.util.ThreadInterruptedException;

/** Work that an interrupt must not stop halfway. */
public final class Interrupts {

    private Interrupts() {}

    /** Work that can be repeated. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Runs work, repeatedly until no interrupt stops it. The thread stays interrupted afterwards. */
    public static <T> T deferred(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (IOException | ThreadInterruptedException e) {
                    // Lucene reports some interrupts as other failures, but the thread is then still interrupted.
                    if (!Thread.interrupted() && !(e instanceof ThreadInterruptedException)) {
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
}
