// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are counted as they are read. */
final class CountedInput extends FilterInputStream {
    private final Counter counter;

    /** Counts bytes that were read. */
    @FunctionalInterface
    interface Counter {

        /** Adds bytes to the count; an exception is passed on to the reader of the stream. */
        void add(int bytes) throws IOException;
    }

    CountedInput(InputStream in, Counter counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            counter.add(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            counter.add(read);
        }
        return read;
    }
}
