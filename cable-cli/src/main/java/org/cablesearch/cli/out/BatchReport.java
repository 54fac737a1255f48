package org.cablesearch.cli.out;

import org.cablesearch.query.BatchResult;

/** Prints the results of a batch, one after the other. */
public interface BatchReport {

    /** A query and what it found. */
    void print(BatchLine query, BatchResult result);

    /** After the last one. */
    default void end() {}
}
