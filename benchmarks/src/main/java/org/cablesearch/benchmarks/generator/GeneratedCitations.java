// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.util.SplittableRandom;

/** Chooses the earlier cables to cite: mostly recent ones, occasionally one of the few famous ones. */
final class GeneratedCitations {

    /** One cable in this many is famous. */
    private static final int FAMOUS_EVERY = 100;

    private static final double[] COUNTS = {0.38, 0.66, 0.82, 0.91, 0.95, 0.97, 0.985, 0.99, 0.995};

    private GeneratedCitations() {}

    /** The number of cables that a cable cites: often none, at most nine. */
    static int count(SplittableRandom random) {
        double drawn = random.nextDouble();
        int count = 0;
        while (count < COUNTS.length && drawn > COUNTS[count]) {
            count++;
        }
        return count;
    }

    /** The number of an earlier cable, from 0 to {@code number - 1}; {@code number} must not be 0. */
    static int earlier(int number, SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            double bent = Math.pow(random.nextDouble(), 4);
            return famous((int) (bent * number / FAMOUS_EVERY));
        }
        int distance = (int) Math.exp(random.nextDouble() * Math.log(number + 1.0));
        return number - Math.clamp(distance, 1, number);
    }

    /** The number of a famous cable; the lower the rank, the more often it is cited. */
    static int famous(int rank) {
        return rank * FAMOUS_EVERY;
    }
}
