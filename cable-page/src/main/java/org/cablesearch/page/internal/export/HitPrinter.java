// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.export;

import java.io.IOException;
import org.cablesearch.query.Hit;

/** Prints hits, one after the other. */
public interface HitPrinter {

    /**
     * Prints a hit.
     *
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    void print(Hit hit) throws IOException;

    /** Ends the output after the last hit. */
    default void end() throws IOException {}
}
