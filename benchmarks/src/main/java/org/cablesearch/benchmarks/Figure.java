// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.util.Optional;

/**
 * One of our figures, and the figure that it is compared with.
 *
 * @param size how many cables the archive has
 * @param group the table in which it appears: {@code Queries, median}
 * @param what what was measured
 * @param unit its unit: {@code ms}
 * @param ours our figure
 * @param other the figure compared with, in the same unit
 * @param reach the target, the maximum of the ratio
 */
public record Figure(
        int size, String group, String what, String unit, double ours, Optional<Double> other, Optional<Double> reach) {

    /** A figure without a comparison. */
    static Figure alone(int size, String group, String what, String unit, double ours) {
        return new Figure(size, group, what, unit, ours, Optional.empty(), Optional.empty());
    }

    /** A figure compared with another. */
    static Figure against(int size, String group, String what, String unit, double ours, double other) {
        return new Figure(size, group, what, unit, ours, Optional.of(other), Optional.empty());
    }

    /** This figure with a target for its ratio; an infinite target means that there is none. */
    Figure reach(double max) {
        return new Figure(size, group, what, unit, ours, other, Optional.of(max).filter(Double::isFinite));
    }

    /** Whether the ratio misses its target. */
    boolean exceedsReach() {
        return ratio().isPresent() && reach.isPresent() && ratio().get() > reach.get();
    }

    /** The ratio of our figure to the other; empty without a comparison. */
    Optional<Double> ratio() {
        return other.filter(value -> value > 0).map(value -> ours / value);
    }

    /** A key that identifies the same figure in different runs. */
    String key() {
        return size + " / " + group + " / " + what;
    }
}
