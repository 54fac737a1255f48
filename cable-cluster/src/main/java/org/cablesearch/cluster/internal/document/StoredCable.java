// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/**
 * Encodes a whole cable as one value: its records, each after its length, beginning with the record of the cable
 * itself. They are compressed, because a search sends the cables of a page over the network.
 */
public final class StoredCable {

    /** The first byte of a compressed value. Versions before 3 did not compress: there it is 0, of the first length. */
    private static final int COMPRESSED = 1;

    private StoredCable() {}

    public static byte[] encode(CableCodec.Encoded cable) {
        List<BytesRef> records = new ArrayList<>(cable.paragraphs());
        records.addFirst(cable.record());
        ByteBuffer out = ByteBuffer.allocate(records.stream()
                .mapToInt(record -> Integer.BYTES + record.length)
                .sum());
        records.forEach(record -> out.putInt(record.length).put(record.bytes, record.offset, record.length));
        return compressed(out.array());
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        out.write(COMPRESSED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            deflated.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] plain(byte[] stored) throws IOException {
        if (stored.length == 0 || stored[0] != COMPRESSED) {
            return stored;
        }
        try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(stored, 1, stored.length - 1))) {
            return inflated.readAllBytes();
        }
    }

    /**
     * Decodes such a value.
     *
     * @throws IOException if the bytes were not created by {@link #encode}
     */
    public static Cable decode(byte[] stored) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(plain(stored));
        BytesRef record = read(in);
        List<Paragraph> paragraphs = new ArrayList<>();
        while (in.hasRemaining()) {
            paragraphs.add(CableCodec.decodeParagraph(read(in)));
        }
        return CableCodec.decode(record, paragraphs);
    }

    private static BytesRef read(ByteBuffer in) throws IOException {
        int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IOException("a stored cable ends too soon");
        }
        byte[] record = new byte[length];
        in.get(record);
        return new BytesRef(record);
    }
}
