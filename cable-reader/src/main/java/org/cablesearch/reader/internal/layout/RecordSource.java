// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.cablesearch.reader.CableRecord;

/** The records of one input, one after the other. Not thread-safe. */
public interface RecordSource extends Closeable {

    /**
     * The next record; empty at the end of the input.
     *
     * @throws IOException if the input cannot be read further
     */
    Optional<CableRecord> next() throws IOException;

    /** The line on which the next record begins, from 1. */
    int line();
}
