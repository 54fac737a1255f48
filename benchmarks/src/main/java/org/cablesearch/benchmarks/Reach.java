// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

/** Targets for ratios of times: their maximum at the median and at the 99th percentile. */
record Reach(double median, double p99) {

    static final Reach PLAIN = new Reach(2.0, 2.5);
    static final Reach SHOWN = new Reach(1.5, 2.5);
    static final Reach SAME = new Reach(1.0, 1.5);
    static final Reach NAMES = new Reach(3.0, 4.0);
    static final Reach NONE = new Reach(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
