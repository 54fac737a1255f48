package org.cablesearch.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Work, told by what this thread allocates for it, which is the same on every machine, fast or slow, busy or idle. */
public final class Work {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Four times the input may cost this often as much: four, more where lists grow, and sixteen if it is a square. */
    private static final int MAX_TIMES = 8;

    /** What may come on top, such as classes loaded by the way. */
    private static final long MARGIN = 1 << 20;

    private Work() {}

    /** The bytes that this thread has allocated so far. */
    public static long bytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** The bytes that this thread allocates for some work. */
    public static long bytes(Runnable work) {
        long before = bytes();
        work.run();
        return bytes() - before;
    }

    /**
     * Fails if four times the input needs much more than four times the work. Work that allocates nothing is not seen: who
     * looks at every character once for each other is found by an input so large that it hangs.
     */
    public static <T> void assertLinear(String what, int size, IntFunction<T> input, Consumer<T> work) {
        T small = input.apply(size);
        T large = input.apply(4 * size);
        // Buffers that are kept grow now.
        work.accept(large);
        long few = bytes(() -> work.accept(small));
        long many = bytes(() -> work.accept(large));
        if (many > MAX_TIMES * few + MARGIN) {
            throw new AssertionError(
                    what + ": " + few + " bytes for a size of " + size + ", " + many + " for four times that");
        }
    }
}
