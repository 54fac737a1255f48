// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Measures work by the memory that a thread allocates, which does not depend on the speed or load of the machine. */
public final class Work {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * How many times the work may grow with four times the input: linear work grows four times, somewhat more if lists
     * grow; quadratic work grows sixteen times.
     */
    private static final int MAX_TIMES = 8;

    /** Bytes allowed for side effects, such as loading classes. */
    private static final long MARGIN = 1 << 20;

    private Work() {}

    /** The bytes that this thread has allocated so far. */
    public static long bytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** The bytes that this thread allocates to run a task. */
    public static long bytes(Runnable work) {
        long before = bytes();
        work.run();
        return bytes() - before;
    }

    /**
     * Fails if four times the input needs much more than four times the work. Code that allocates nothing is not
     * measured: if it is quadratic, only an input so large that the test hangs reveals it.
     */
    public static <T> void assertLinear(String what, int size, IntFunction<T> input, Consumer<T> work) {
        T small = input.apply(size);
        T large = input.apply(4 * size);
        work.accept(small);
        long few = bytes(() -> work.accept(small));
        long many = bytes(() -> work.accept(large));
        if (isTooMuch(few, many)) {
            // Buffers that are reused may have grown for the large input: they do not grow twice.
            many = bytes(() -> work.accept(large));
        }
        if (isTooMuch(few, many)) {
            throw new AssertionError(
                    what + ": " + few + " bytes for size " + size + ", " + many + " for four times the size");
        }
    }

    private static boolean isTooMuch(long few, long many) {
        return many > MAX_TIMES * few + MARGIN;
    }
}
