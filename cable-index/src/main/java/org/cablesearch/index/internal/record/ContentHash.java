// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.record;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Hashes of 128 bits. */
public final class ContentHash {

    private ContentHash() {}

    /**
     * The hash of a cable's content; two cables with the same hash are the same, whatever the layout they were read
     * from.
     */
    public static BytesRef of(CableCodec.Encoded cable) {
        BytesRef record = cable.record();
        return bytes(of(new BytesRef(record.bytes, record.offset, cable.contentLength()), cable.paragraphs()));
    }

    /** A hash as text. */
    public static String text(BytesRef hash) {
        return Base64.getEncoder().withoutPadding().encodeToString(BytesRef.deepCopyOf(hash).bytes);
    }

    /**
     * The hash of everything that is stored for a cable.
     *
     * @param record its record, in whatever version it was written
     * @param paragraphs the records of its paragraphs
     * @param arrival how it came into the index
     */
    public static BytesRef ofStored(BytesRef record, List<BytesRef> paragraphs, Arrival arrival) {
        long[] hash = of(record, paragraphs);
        add(hash, new BytesRef(arrival.source()));
        hash[0] = hash[0] * 31 + arrival.change();
        arrival.times()
                .ifPresent(times ->
                        hash[0] = ((hash[0] * 31 + times.added()) * 31 + times.textChanged()) * 31 + times.loaded());
        return bytes(hash);
    }

    private static long[] of(BytesRef record, List<BytesRef> paragraphs) {
        long[] hash = StringHelper.murmurhash3_x64_128(record);
        paragraphs.forEach(paragraph -> add(hash, paragraph));
        return hash;
    }

    private static void add(long[] hash, BytesRef bytes) {
        long[] next = StringHelper.murmurhash3_x64_128(bytes);
        hash[0] = hash[0] * 31 + next[0];
        hash[1] = hash[1] * 31 + next[1];
    }

    private static BytesRef bytes(long[] hash) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(hash[0])
                .putLong(hash[1])
                .array());
    }
}
