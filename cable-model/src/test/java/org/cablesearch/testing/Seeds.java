package org.cablesearch.testing;

/**
 * Runs a test on random inputs that are the same in every build. A failure names its seed; {@code -Dcables.seed=N} starts
 * with that seed instead of 0, to run one again or to try others; {@code -Dcables.long=true} tries ten times as many.
 */
public final class Seeds {

    private static final long FIRST = Long.getLong("cables.seed", 0);
    private static final int TIMES = Boolean.getBoolean("cables.long") ? 10 : 1;

    private Seeds() {}

    /** What is to hold for the inputs that a seed makes. */
    @FunctionalInterface
    public interface SeededTest {
        void run(long seed) throws Exception;
    }

    /** Runs a test with as many seeds, one after the other, and stops at the first that fails. */
    public static void each(int tries, SeededTest test) {
        for (long seed = FIRST; seed < FIRST + (long) tries * TIMES; seed++) {
            try {
                test.run(seed);
            } catch (Exception | AssertionError | StackOverflowError failure) {
                throw new AssertionError("seed " + seed + " (-Dcables.seed=" + seed + "): " + failure, failure);
            }
        }
    }
}
