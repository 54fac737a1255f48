// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

/**
 * Runs a test on random inputs that are the same in every build. A failure names its seed. {@code -Dcables.seed=N}
 * starts with that seed instead of 0, to repeat a failure or to try other inputs; {@code -Dcables.long=true} runs ten
 * times as many seeds.
 */
public final class Seeds {

    private static final long FIRST = Long.getLong("cables.seed", 0);
    private static final int TIMES = Boolean.getBoolean("cables.long") ? 10 : 1;

    private Seeds() {}

    /** A test on the inputs of one seed. */
    @FunctionalInterface
    public interface SeededTest {
        void run(long seed) throws Exception;
    }

    /** Runs a test with this many consecutive seeds, and stops at the first failure. */
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
