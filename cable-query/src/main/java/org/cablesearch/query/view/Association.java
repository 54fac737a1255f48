// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

/**
 * How strongly something belongs to one sample rather than to another.
 *
 * @param logLikelihood the log-likelihood ratio G² of the two-by-two table (Ted Dunning, "Accurate Methods for the
 *     Statistics of Surprise and Coincidence", Computational Linguistics 19, 1993): how surely the difference is not by
 *     chance; 3.84 is significant at 5%, 10.83 at 0.1%
 * @param logRatio the binary logarithm of the ratio of the two shares (Andrew Hardie, "Log Ratio", 2014): how large the
 *     difference is; 1 is twice, 2 four times as frequent in the first. A count of 0 is taken as a half
 * @since 0.2
 */
public record Association(double logLikelihood, double logRatio) {

    /**
     * Compares how often something occurs in two samples.
     *
     * @param a how often it occurs in the first sample
     * @param sizeOfA the size of the first sample
     * @param b how often it occurs in the second sample
     * @param sizeOfB the size of the second sample
     */
    public static Association of(long a, long sizeOfA, long b, long sizeOfB) {
        double all = (double) sizeOfA + sizeOfB;
        double with = (double) a + b;
        double sum = term(a, with * sizeOfA / all)
                + term(b, with * sizeOfB / all)
                + term(sizeOfA - a, (all - with) * sizeOfA / all)
                + term(sizeOfB - b, (all - with) * sizeOfB / all);
        double ratio = share(a, sizeOfA) / share(b, sizeOfB);
        return new Association(Math.max(0, 2 * sum), Math.log(ratio) / Math.log(2));
    }

    private static double term(long observed, double expected) {
        return observed <= 0 ? 0 : observed * Math.log(observed / expected);
    }

    private static double share(long count, long size) {
        return (count == 0 ? 0.5 : count) / Math.max(1, size);
    }
}
