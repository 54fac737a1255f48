package org.cablesearch.index.internal.record;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** A hash of 128 bits; two cables with the same hash are the same. */
public final class ContentHash {

    private ContentHash() {}

    public static BytesRef of(CableCodec.Encoded cable) {
        BytesRef record = cable.record();
        long[] hash = hash(new BytesRef(record.bytes, record.offset, cable.contentLength()));
        for (BytesRef paragraph : cable.paragraphs()) {
            long[] next = hash(paragraph);
            hash[0] = hash[0] * 31 + next[0];
            hash[1] = hash[1] * 31 + next[1];
        }
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(hash[0])
                .putLong(hash[1])
                .array());
    }

    private static long[] hash(BytesRef bytes) {
        return StringHelper.murmurhash3_x64_128(bytes);
    }
}
