// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

/**
 * The progress of a load. Records are read ahead of those that parse and add them, so the share of the bytes that
 * has been read is too large, most of all for a small file: it would be complete for as long as the load takes. Not
 * thread-safe.
 */
final class ReadAhead {

    private long read;
    private double share;

    /** Sets the share of the input that has been read, up to 1. */
    void share(double done) {
        share = done;
    }

    /** Counts one more record that was read. */
    void read() {
        read++;
    }

    /** The share that is done, if this many records are; 0 if unknown. */
    double shareOf(long done) {
        return read == 0 ? share : share * Math.min(1, (double) done / read);
    }
}
