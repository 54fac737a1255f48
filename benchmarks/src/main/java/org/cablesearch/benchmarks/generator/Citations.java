package org.cablesearch.benchmarks.generator;

import java.util.SplittableRandom;

/** Which earlier cables are cited: mostly recent ones, now and then one of the famous few. */
final class Citations {

    /** The first of every so many cables is famous. */
    private static final int FAMOUS_EVERY = 100;

    private static final double[] COUNTS = {0.38, 0.66, 0.82, 0.91, 0.95, 0.97, 0.985, 0.99, 0.995};

    private Citations() {}

    /** How many cables a cable cites: often none, at most nine. */
    static int count(SplittableRandom random) {
        double drawn = random.nextDouble();
        int count = 0;
        while (count < COUNTS.length && drawn > COUNTS[count]) {
            count++;
        }
        return count;
    }

    /** The number of an earlier cable; 0 or more before {@code number}, which must not be 0. */
    static int earlier(int number, SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            double bent = Math.pow(random.nextDouble(), 4);
            return famous((int) (bent * number / FAMOUS_EVERY));
        }
        int distance = (int) Math.exp(random.nextDouble() * Math.log(number + 1.0));
        return number - Math.clamp(distance, 1, number);
    }

    /** The number of a famous cable; the lower the rank, the more it is cited. */
    static int famous(int rank) {
        return rank * FAMOUS_EVERY;
    }
}
