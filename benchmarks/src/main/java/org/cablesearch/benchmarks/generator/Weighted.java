// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Draws numbers from 0 by weight, in constant time (Walker's alias method). Immutable. */
final class Weighted {

    private final double[] own;
    private final int[] alias;

    /**
     * Creates a generator for the numbers from 0 to {@code count - 1}; {@code weight} returns the weight of each
     * number. The sum of the weights does not matter.
     */
    Weighted(int count, IntToDoubleFunction weight) {
        own = new double[count];
        alias = new int[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            own[i] = weight.applyAsDouble(i);
            sum += own[i];
        }
        Deque<Integer> poor = new ArrayDeque<>();
        Deque<Integer> rich = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            own[i] *= count / sum;
            alias[i] = i;
            (own[i] < 1 ? poor : rich).add(i);
        }
        while (!poor.isEmpty() && !rich.isEmpty()) {
            int low = poor.remove();
            int high = rich.remove();
            alias[low] = high;
            own[high] -= 1 - own[low];
            (own[high] < 1 ? poor : rich).add(high);
        }
    }

    /** Creates a generator that follows Zipf's law: the number with rank r has the weight {@code 1 / r ^ exponent}. */
    static Weighted zipf(int count, double exponent) {
        return new Weighted(count, i -> Math.pow(i + 1, -exponent));
    }

    int draw(SplittableRandom random) {
        int i = random.nextInt(own.length);
        return random.nextDouble() < own[i] ? i : alias[i];
    }
}
