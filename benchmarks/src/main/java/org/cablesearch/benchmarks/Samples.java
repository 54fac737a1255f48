// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.util.Arrays;

/** The times of many answers, in milliseconds. Not safe for use by several threads. */
final class Samples {

    private double[] millis = new double[1024];
    private int count;

    /** Measures one answer. */
    <E extends Exception> void time(Answering<E> answering) throws E {
        long start = System.nanoTime();
        answering.run();
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = (System.nanoTime() - start) / 1e6;
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    private double at(double part) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[(int) (part * (count - 1))];
    }

    /** Code to measure. */
    @FunctionalInterface
    interface Answering<E extends Exception> {
        void run() throws E;
    }
}
