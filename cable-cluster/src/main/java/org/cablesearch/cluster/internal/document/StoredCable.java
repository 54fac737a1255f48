// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.Paragraph;
import tools.jackson.databind.JsonNode;

/**
 * The stored records of a cable: its head, its record without paragraphs, and the record of each paragraph with the
 * paragraph. So a search reads only what it shows. A record is stored as text with one letter for each byte, which
 * answers compress better than a binary value.
 */
public final class StoredCable {

    /** The number of paragraphs that are read at first; hardly any cable has more. */
    private static final int USUAL = 1_000;

    private static final int MAX_PARAGRAPHS = 100_000;

    private static final String WHOLE = "whole";

    private StoredCable() {}

    /** The text as which a record is stored. */
    static String text(BytesRef record) {
        return new String(record.bytes, record.offset, record.length, StandardCharsets.ISO_8859_1);
    }

    private static BytesRef record(String text) {
        return new BytesRef(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A search for cables that reads them as a whole. */
    public static SearchBody reading(JsonNode query, int size) {
        return reading(query, size, USUAL);
    }

    private static SearchBody reading(JsonNode query, int size, int maxParagraphs) {
        JsonNode paragraphs = Queries.stored(
                Queries.listing(
                        ClusterFields.PARAGRAPHS, Queries.all(), WHOLE, maxParagraphs, List.of(ClusterFields.INDEX)),
                ClusterFields.PARAGRAPH_RECORD);
        return new SearchBody(new BoolQuery().filter(query).should(paragraphs).json(), size)
                .stored(List.of(ClusterFields.HEAD, ClusterFields.RECORD));
    }

    /**
     * A cable that was read as a whole.
     *
     * @param again sends another search, if the cable has more paragraphs than usual
     * @throws IOException if it cannot be decoded
     */
    public static Cable whole(SearchAnswer.Found hit, IOFunction<SearchBody, SearchAnswer> again) throws IOException {
        if (hit.values(ClusterFields.HEAD).isEmpty()) {
            return earlier(Base64.getDecoder().decode(hit.value(ClusterFields.RECORD)));
        }
        SearchAnswer paragraphs = hit.inner(WHOLE);
        if (paragraphs.total() > USUAL) {
            JsonNode same = Queries.term(
                    ClusterFields.ID_ORDER, KeyText.of(withoutParagraphs(hit).key()));
            paragraphs = again.apply(reading(same, 1, MAX_PARAGRAPHS))
                    .hits()
                    .getFirst()
                    .inner(WHOLE);
        }
        return CableCodec.decode(
                record(hit.value(ClusterFields.RECORD)),
                paragraphs.hits().stream().map(StoredCable::paragraph).toList());
    }

    /** A cable without its paragraphs. If only its head was read, without all that a list of hits does not show. */
    public static Cable withoutParagraphs(SearchAnswer.Found hit) {
        if (!hit.values(ClusterFields.RECORD).isEmpty()) {
            return CableCodec.decodeWithoutParagraphs(record(hit.value(ClusterFields.RECORD)));
        }
        CableCodec.Head head = CableCodec.decodeHead(record(hit.value(ClusterFields.HEAD)));
        CableBuilder cable = Cable.builder(head.id())
                .subject(head.subject())
                .origin(head.origin())
                .classification(head.classification());
        head.document().ifPresent(cable::document);
        head.date().ifPresent(cable::date);
        return cable.build();
    }

    /** A paragraph whose record was read. */
    public static Paragraph paragraph(SearchAnswer.Found hit) {
        return CableCodec.decodeParagraph(record(hit.value(ClusterFields.PARAGRAPH_RECORD)));
    }

    /**
     * Decodes a cable as versions before 4 stored it, in one value: all records, each after its length. Version 3
     * compressed them.
     */
    static Cable earlier(byte[] stored) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(plain(stored));
        BytesRef record = next(in);
        List<Paragraph> paragraphs = new ArrayList<>();
        while (in.hasRemaining()) {
            paragraphs.add(CableCodec.decodeParagraph(next(in)));
        }
        return CableCodec.decode(record, paragraphs);
    }

    /** A compressed value begins with 1, another with the 0 of the first length. */
    private static byte[] plain(byte[] stored) throws IOException {
        if (stored.length == 0 || stored[0] != 1) {
            return stored;
        }
        try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(stored, 1, stored.length - 1))) {
            return inflated.readAllBytes();
        }
    }

    private static BytesRef next(ByteBuffer in) throws IOException {
        int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IOException("a stored cable ends too soon");
        }
        byte[] record = new byte[length];
        in.get(record);
        return new BytesRef(record);
    }
}
