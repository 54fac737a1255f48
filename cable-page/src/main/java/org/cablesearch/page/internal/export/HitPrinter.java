package org.cablesearch.page.internal.export;

import java.io.IOException;
import org.cablesearch.query.Hit;

/** Prints hits, one after the other. */
public interface HitPrinter {

    /**
     * Prints a hit.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void print(Hit hit);

    /** Ends the output after the last hit. */
    default void end() throws IOException {}
}
