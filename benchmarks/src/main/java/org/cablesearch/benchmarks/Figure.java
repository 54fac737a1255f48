package org.cablesearch.benchmarks;

import java.util.Optional;

/**
 * A figure: ours, and what it is compared with.
 *
 * @param size how many cables the archive has
 * @param group the table it is in: {@code Queries, median}
 * @param what what was measured
 * @param unit its unit: {@code ms}
 * @param ours our figure
 * @param other the figure compared with, in the same unit
 * @param reach the most that the ratio may be
 */
public record Figure(
        int size, String group, String what, String unit, double ours, Optional<Double> other, Optional<Double> reach) {

    /** A figure that is compared with nothing. */
    static Figure alone(int size, String group, String what, String unit, double ours) {
        return new Figure(size, group, what, unit, ours, Optional.empty(), Optional.empty());
    }

    /** A figure compared with another. */
    static Figure against(int size, String group, String what, String unit, double ours, double other) {
        return new Figure(size, group, what, unit, ours, Optional.of(other), Optional.empty());
    }

    /** This figure, with the most that its ratio may be; infinite if it may be anything. */
    Figure reach(double most) {
        return new Figure(
                size, group, what, unit, ours, other, Optional.of(most).filter(Double::isFinite));
    }

    /** Whether the ratio is more than it may be. */
    boolean exceedsReach() {
        return ratio().isPresent() && reach.isPresent() && ratio().get() > reach.get();
    }

    /** Ours to the other. */
    Optional<Double> ratio() {
        return other.filter(value -> value > 0).map(value -> ours / value);
    }

    /** The same figure of another run has the same key. */
    String key() {
        return size + " / " + group + " / " + what;
    }
}
