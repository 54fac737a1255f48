// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/** An input whose beginning has been read ahead. */
public final class Peeked {
    private final byte[] prefix;
    private final InputStream rest;
    private final Optional<IOException> failure;

    private Peeked(byte[] prefix, InputStream rest, Optional<IOException> failure) {
        this.prefix = prefix;
        this.rest = rest;
        this.failure = failure;
    }

    public static Peeked of(InputStream in, int bytes) {
        byte[] prefix = new byte[bytes];
        int length = 0;
        Optional<IOException> failure = Optional.empty();
        try {
            int read;
            while (length < bytes && (read = in.read(prefix, length, bytes - length)) >= 0) {
                length += read;
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        int start = hasByteOrderMark(prefix, length) ? 3 : 0;
        return new Peeked(Arrays.copyOfRange(prefix, start, length), in, failure);
    }

    /** The first bytes, without a byte order mark. */
    public byte[] prefix() {
        return prefix;
    }

    /**
     * The input from its beginning, without a byte order mark. If reading ahead failed, the failure is thrown when
     * reading reaches that point.
     */
    public InputStream whole() {
        InputStream remaining = failure.isPresent() ? failing(rest, failure.get()) : rest;
        return new SequenceInputStream(new ByteArrayInputStream(prefix), remaining);
    }

    /** Throws the failure of reading ahead, if any. */
    public void requireReadable() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static boolean hasByteOrderMark(byte[] bytes, int length) {
        return length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static InputStream failing(InputStream in, IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw failure;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
