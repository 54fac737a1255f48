package org.cablesearch.cluster.internal.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, cable.record());
            for (BytesRef paragraph : cable.paragraphs()) {
                write(out, paragraph);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes such a value.
     *
     * @throws IOException if the bytes were not created by {@link #encode}
     */
    public static Cable decode(byte[] stored) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored));
        BytesRef record = read(in);
        List<Paragraph> paragraphs = new ArrayList<>();
        while (in.available() > 0) {
            paragraphs.add(CableCodec.decodeParagraph(read(in)));
        }
        return CableCodec.decode(record, paragraphs);
    }

    private static void write(DataOutputStream out, BytesRef record) throws IOException {
        out.writeInt(record.length);
        out.write(record.bytes, record.offset, record.length);
    }

    private static BytesRef read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a stored cable ends too soon");
        }
        return new BytesRef(in.readNBytes(length));
    }
}
