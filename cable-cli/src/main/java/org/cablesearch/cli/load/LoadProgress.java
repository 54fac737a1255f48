// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

/** Receives the progress of a load. Thread-safe. */
interface LoadProgress {

    /** Counts one more record that was read, and is still to be parsed and added. */
    void read();

    /** Counts one more record that is done. */
    void step();

    /** Receives what is being done after the last record. */
    void say(String message);

    /** Receives a rejection or a conflict, with file and line. */
    void complain(String message);
}
