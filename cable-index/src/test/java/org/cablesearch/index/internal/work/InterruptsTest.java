// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.util.ThreadInterruptedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class InterruptsTest {

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void shieldedWorkIsNotInterruptedAndItsCallerIsAfterwards() throws IOException {
        Thread caller = Thread.currentThread();
        caller.interrupt();
        boolean interrupted = Interrupts.shielded(() -> {
            caller.interrupt();
            return Thread.currentThread().isInterrupted();
        });
        assertFalse(interrupted);
        assertTrue(Thread.interrupted());
    }

    @Test
    void aCallerThatWasNotInterruptedIsNotAfterwards() throws IOException {
        assertEquals("done", Interrupts.shielded(() -> "done"));
        assertFalse(Thread.interrupted());
    }

    @Test
    void shieldedWorkOfShieldedWorkRunsInTheSameThread() throws IOException {
        Thread[] threads = Interrupts.shielded(
                () -> new Thread[] {Thread.currentThread(), Interrupts.shielded(Thread::currentThread)});
        assertSame(threads[0], threads[1]);
    }

    @Test
    void whatTheWorkThrowsIsThrownAsItIs() {
        IOException full = new IOException("the disk is full");
        Error memory = new OutOfMemoryError("heap");
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> Interrupts.shielded(() -> {
                            throw full;
                        })));
        assertSame(
                memory,
                assertThrows(
                        Error.class,
                        () -> Interrupts.abandonable(() -> {
                            throw memory;
                        })));
    }

    @Test
    void anInterruptEndsOnlyTheWaitForAbandonableWork() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        assertThrows(
                ThreadInterruptedException.class,
                () -> Interrupts.abandonable(() -> {
                    caller.interrupt();
                    awaitQuietly(release);
                    finished.countDown();
                }));
        assertTrue(Thread.interrupted());
        release.countDown();
        finished.await();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new ThreadInterruptedException(e);
        }
    }
}
