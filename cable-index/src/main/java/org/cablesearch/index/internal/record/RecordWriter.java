// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** Writes the parts of a record in a compact form; {@link RecordReader} reads them in the same order. */
final class RecordWriter {

    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

    BytesRef bytes() {
        return new BytesRef(out.toArrayCopy());
    }

    int size() {
        return Math.toIntExact(out.size());
    }

    /** Begins a record with its version. The 0 shows that there is one: older records begin with the length of an id. */
    RecordWriter version(int version) {
        return number(0).number(version);
    }

    RecordWriter number(int value) {
        try {
            out.writeVInt(value);
            return this;
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    RecordWriter longNumber(long value) {
        try {
            out.writeZLong(value);
            return this;
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    RecordWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    /** Writes the name, not the ordinal, so that reordering the constants does not break an index. */
    RecordWriter constant(Enum<?> value) {
        return text(value.name());
    }

    /** Writes UTF-8 if that preserves the text, and otherwise UTF-16, which preserves unpaired surrogates. */
    RecordWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        boolean lossless = new String(utf8, StandardCharsets.UTF_8).equals(value);
        byte[] encoded = lossless ? utf8 : utf16(value);
        number(encoded.length).flag(lossless);
        out.writeBytes(encoded, 0, encoded.length);
        return this;
    }

    <T> RecordWriter optional(Optional<T> value, BiConsumer<RecordWriter, T> write) {
        flag(value.isPresent());
        value.ifPresent(present -> write.accept(this, present));
        return this;
    }

    RecordWriter optionalNumber(OptionalInt value) {
        flag(value.isPresent());
        value.ifPresent(this::longNumber);
        return this;
    }

    RecordWriter optionalText(Optional<String> value) {
        return optional(value, RecordWriter::text);
    }

    <T> RecordWriter list(List<T> values, BiConsumer<RecordWriter, T> write) {
        number(values.size());
        values.forEach(value -> write.accept(this, value));
        return this;
    }

    RecordWriter numbers(List<Integer> values) {
        return list(values, (w, value) -> w.longNumber(value));
    }

    RecordWriter texts(List<String> values) {
        return list(values, RecordWriter::text);
    }

    private static byte[] utf16(String value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.length() * Character.BYTES);
        bytes.asCharBuffer().put(value);
        return bytes.array();
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("a buffer in memory cannot be written", e);
    }
}
