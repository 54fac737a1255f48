package org.cablesearch.cli.load;

/** Receives the progress of a load. Thread-safe. */
interface LoadProgress {

    /** Counts one more record. */
    void step();

    /** Receives what is being done after the last record. */
    void say(String message);

    /** Receives a rejection or a conflict, with file and line. */
    void complain(String message);
}
