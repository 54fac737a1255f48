// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window that slides over an input. It holds the bytes of the current record and those that were read ahead. A record
 * beyond the limit is marked as too large, and its bytes are dropped.
 */
public final class ByteWindow implements Closeable {
    public static final int END = -1;

    private final InputStream in;
    private final int limit;
    private byte[] bytes = new byte[64 << 10];
    private int start;
    private int position;
    private int end;
    private boolean ended;
    private boolean tooLarge;

    public ByteWindow(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next byte as a number from 0 to 255, or {@link #END}; moves the window past it. */
    public int next() throws IOException {
        if (position == end && !fill()) {
            return END;
        }
        return bytes[position++] & 0xFF;
    }

    /** The byte {@code ahead} places after the next one, or {@link #END}; does not move the window. */
    public int peek(int ahead) throws IOException {
        while (position + ahead >= end) {
            if (!fill()) {
                return END;
            }
        }
        return bytes[position + ahead] & 0xFF;
    }

    /** Starts a record at the next byte. */
    public void beginRecord() {
        start = position;
        tooLarge = false;
    }

    /** Whether the current record is beyond the limit. */
    public boolean isTooLarge() {
        return tooLarge || position - start > limit;
    }

    /** The bytes of the current record up to the last byte that was read. */
    public byte[] record() {
        return Arrays.copyOfRange(bytes, start, position);
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (isTooLarge()) {
            tooLarge = true;
            start = position;
        }
        if (end == bytes.length) {
            makeRoom();
        }
        int read = in.read(bytes, end, bytes.length - end);
        if (read < 0) {
            ended = true;
            return false;
        }
        end += read;
        return true;
    }

    /** Moves the record to the front; doubles the window if the record takes more than half of it. */
    private void makeRoom() {
        int kept = end - start;
        byte[] target = kept > bytes.length / 2 ? new byte[bytes.length * 2] : bytes;
        System.arraycopy(bytes, start, target, 0, kept);
        bytes = target;
        position -= start;
        end = kept;
        start = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
