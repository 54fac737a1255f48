// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import org.cablesearch.query.BatchResult;

/** Prints the results of a batch, one by one. */
public interface BatchReport {

    /** Prints a query and its result. */
    void print(BatchLine query, BatchResult result);

    /** Ends the report after the last query. */
    default void end() {}
}
