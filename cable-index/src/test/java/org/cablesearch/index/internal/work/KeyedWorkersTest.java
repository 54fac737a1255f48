// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.cablesearch.index.CableIndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeyedWorkersTest {

    @Test
    void itemsWithTheSameKeyAreProcessedInOrder() throws IOException {
        Map<Integer, List<Integer>> done = new ConcurrentHashMap<>();
        try (KeyedWorkers<Integer> workers = new KeyedWorkers<>(4, item -> note(done, item))) {
            for (int item = 0; item < 10_000; item++) {
                workers.hand("key " + item % 10, item);
            }
        }
        for (int key = 0; key < 10; key++) {
            int first = key;
            assertEquals(IntStream.range(0, 1_000).mapToObj(i -> first + 10 * i).toList(), done.get(key));
        }
    }

    private static void note(Map<Integer, List<Integer>> done, int item) {
        done.computeIfAbsent(item % 10, key -> Collections.synchronizedList(new ArrayList<>()))
                .add(item);
    }

    @Test
    void aFailureStopsTheWorkAndIsThrownAtTheEnd() {
        IOException thrown = assertThrows(IOException.class, () -> handUntilItFails(new IOException("disk full")));
        assertEquals("disk full", thrown.getMessage());
    }

    /** This would wait forever if a thread kept waiting for its next item. */
    @Test
    void anInterruptEndsTheThreads() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        Thread caller = new Thread(() -> {
            try (KeyedWorkers<Integer> workers = new KeyedWorkers<>(4, item -> {
                threads.add(Thread.currentThread());
                busy.countDown();
                awaitUninterruptibly(mayEnd);
            })) {
                for (int item = 0; item < 10_000; item++) {
                    workers.hand("key " + item, item);
                }
            } catch (IOException e) {
                // The interrupt is the point.
            }
        });
        caller.start();
        busy.await();
        caller.interrupt();
        caller.join();
        mayEnd.countDown();
        for (Thread thread : List.copyOf(threads)) {
            thread.join();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void anErrorIsNotLost() {
        assertThrows(StackOverflowError.class, () -> handUntilItFails(new StackOverflowError()));
    }

    /** The test would wait forever if a thread stayed. */
    @Test
    @Timeout(600)
    void anInterruptEndsAllThreads() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        CountDownLatch released = new CountDownLatch(1);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CableIndexException stopped = assertThrows(CableIndexException.class, () -> {
            try (KeyedWorkers<Integer> workers = new KeyedWorkers<>(4, item -> await(released))) {
                threads.addAll(Thread.getAllStackTraces().keySet());
                threads.removeAll(before);
                workers.hand("key", 1);
                Thread.currentThread().interrupt();
                workers.hand("key", 2);
            }
        });
        assertEquals(CableIndexException.Reason.INTERRUPTED, stopped.reason());
        assertTrue(Thread.interrupted());
        released.countDown();
        assertTrue(threads.size() >= 4, threads.toString());
        for (Thread thread : threads) {
            if (thread.getName().startsWith("cables-")) {
                thread.join();
            }
        }
    }

    private static void await(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** This would wait forever if a failed thread no longer emptied its queue. */
    private static void handUntilItFails(Throwable failure) throws IOException {
        try (KeyedWorkers<Integer> workers = new KeyedWorkers<>(1, item -> fail(failure))) {
            boolean continues = true;
            for (int item = 0; item < 1_000; item++) {
                continues = workers.hand("key", item);
            }
            assertFalse(continues);
        }
    }

    private static void fail(Throwable failure) throws IOException {
        switch (failure) {
            case IOException io -> throw io;
            case Error error -> throw error;
            default -> throw new AssertionError(failure);
        }
    }
}
