// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import java.io.IOException;

/** Prints results, one after the other. */
@FunctionalInterface
public interface Printer<T> {

    /**
     * Prints a result.
     *
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if further data that it needs cannot be read
     */
    void print(T result) throws IOException;

    /** Ends the output after the last result. */
    default void end() throws IOException {}
}
