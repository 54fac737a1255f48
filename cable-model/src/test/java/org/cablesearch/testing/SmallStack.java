// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.util.concurrent.atomic.AtomicReference;

/** Runs work on a thread whose stack is small, so that recursion over the input overflows it. */
public final class SmallStack {

    private static final long BYTES = 256 << 10;

    private SmallStack() {}

    /** Runs the work, and throws what it throws, a {@link StackOverflowError} too. */
    public static void run(Runnable work) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "small stack",
                BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        switch (thrown.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
