package org.cablesearch.cluster.internal.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/**
 * Encodes a whole cable as one value: its records, each after its length, beginning with the record of the cable
 * itself.
 */
public final class StoredCable {

    private StoredCable() {}

    public static byte[] encode(CableCodec.Encoded cable) {
        List<BytesRef> records = new ArrayList<>(cable.paragraphs());
        records.addFirst(cable.record());
        ByteBuffer out = ByteBuffer.allocate(records.stream()
                .mapToInt(record -> Integer.BYTES + record.length)
                .sum());
        records.forEach(record -> out.putInt(record.length).put(record.bytes, record.offset, record.length));
        return out.array();
    }

    /**
     * Decodes such a value.
     *
     * @throws IOException if the bytes were not created by {@link #encode}
     */
    public static Cable decode(byte[] stored) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stored);
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
