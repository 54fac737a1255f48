// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

/**
 * Receives the progress of a load. Records are read ahead of the threads that parse and add them, so the share of the bytes
 * that have been read overstates what is done: a small file is read at once, and would count as done during the whole load.
 * Thread-safe.
 */
abstract class LoadProgress {

    private long read;
    private long done;
    private double share;

    /** Sets the share of the input that has been read, up to 1; shown with the next step. */
    public final synchronized void share(double bytesRead) {
        share = bytesRead;
    }

    /** Counts one more record that was read, and is still to be parsed and added. */
    final synchronized void read() {
        read++;
    }

    /** Counts one more record that is done. */
    public final synchronized void step() {
        done++;
        at(done, read == 0 ? share : share * Math.min(1, (double) done / read));
    }

    /**
     * Called after each step.
     *
     * @param count how much is done
     * @param doneShare the share of the work that is done, up to 1; 0 if unknown
     */
    public abstract void at(long count, double doneShare);

    /** Receives what is being done after the last record. */
    abstract void say(String message);

    /** Receives a rejection or a conflict, with file and line. */
    abstract void complain(String message);
}
