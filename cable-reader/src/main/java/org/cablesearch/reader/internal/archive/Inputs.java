// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.layout.RecordSource;

/** A sequence of inputs. Not thread-safe. */
public interface Inputs extends Closeable {

    /** The next input; empty at the end. */
    Optional<Input> next() throws IOException;

    /** Nothing to close. */
    @Override
    default void close() throws IOException {}

    /** These inputs. */
    static Inputs of(Iterator<Input> inputs) {
        return () -> inputs.hasNext() ? Optional.of(inputs.next()) : Optional.empty();
    }

    /**
     * One input, not yet opened.
     *
     * @param name its name in {@link Source#file()}
     * @param opening opens it
     */
    record Input(String name, Opening opening) {}

    /** Opens an input. */
    @FunctionalInterface
    interface Opening {

        /** The records of the input. */
        RecordSource open() throws IOException;
    }
}
