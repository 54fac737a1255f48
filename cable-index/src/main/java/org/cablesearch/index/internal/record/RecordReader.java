// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/** Reads what {@link RecordWriter} wrote, in the same order. */
final class RecordReader {

    /** The version of records that do not begin with their version. */
    private static final int UNWRITTEN = 2;

    private final ByteArrayDataInput in;
    private int version = UNWRITTEN;

    RecordReader(BytesRef bytes) {
        in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    boolean isAtEnd() {
        return in.eof();
    }

    /** Reads the version that {@link RecordWriter#version} wrote, or nothing if the record is older. */
    void readVersion() {
        int start = in.getPosition();
        if (in.readByte() == 0) {
            version = number();
        } else {
            in.setPosition(start);
        }
    }

    /** The version of the record; 2 also for records of version 1. */
    int version() {
        return version;
    }

    int number() {
        return in.readVInt();
    }

    long longNumber() {
        try {
            return in.readZLong();
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be read", e);
        }
    }

    boolean flag() {
        return number() == 1;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    String text() {
        int length = number();
        if (length < 0 || length > in.length() - in.getPosition()) {
            throw new IllegalArgumentException("a text of " + length + " bytes in a record of " + in.length());
        }
        byte[] bytes = new byte[length];
        boolean utf8 = flag();
        in.readBytes(bytes, 0, bytes.length);
        return utf8
                ? new String(bytes, StandardCharsets.UTF_8)
                : ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    <T> Optional<T> optional(Function<RecordReader, T> read) {
        return flag() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    OptionalInt optionalNumber() {
        return flag() ? OptionalInt.of(Math.toIntExact(longNumber())) : OptionalInt.empty();
    }

    Optional<String> optionalText() {
        return optional(RecordReader::text);
    }

    <T> List<T> list(Function<RecordReader, T> read) {
        int size = number();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }

    List<String> texts() {
        return list(RecordReader::text);
    }
}
