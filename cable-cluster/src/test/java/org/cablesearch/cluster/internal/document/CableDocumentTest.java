// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.DeflaterOutputStream;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.testing.Golden;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares the document that the cluster receives for a cable with a file that is meant to be read. */
class CableDocumentTest {

    private static final Path FILE = Path.of(
            "src", "test", "resources", "org", "cablesearch", "cluster", "internal", "document", "document.txt");

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void cableIsOneDocumentOfReadyTerms() throws IOException {
        Cable cable = Cable.builder("06POST1")
                .subject("Police Reports on XXXXXXXXXXXX Exercise Books")
                .origin("Embassy Phnom Penh")
                .tags(List.of(new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "PHUM")))
                .references(List.of(Reference.to("06POST2")))
                .paragraphs(List.of(new Paragraph(
                        0,
                        OptionalInt.of(1),
                        PortionMarking.parse("(S/NF)"),
                        Optional.of("Colonels"),
                        ParagraphRole.SUMMARY,
                        1,
                        "The police reported; the police's report said nothing.")))
                .entities(new Entities(
                        List.of(new PersonMention(
                                "Col. Muammar al-Qadhafi",
                                Optional.empty(),
                                PersonRole.MENTIONED,
                                List.of("Hok-Lundy"),
                                List.of(0))),
                        List.of()))
                .build();
        ObjectNode document = CableDocument.of(cable, CableCodec.encode(cable), "dump.csv", "run 1", 1_700_000_000);
        document.put(ClusterFields.HEAD, "…");
        document.put(ClusterFields.RECORD, "…");
        ((ObjectNode) document.path(ClusterFields.PARAGRAPHS).path(0)).put(ClusterFields.RECORD, "…");
        document.put(ClusterFields.HASH, "…");
        Golden.assertMatches(FILE, PRETTY.writeValueAsString(document) + "\n");
    }

    /** Versions before 4 stored a cable as one value, which a reindex must read. */
    @Test
    void cableOfAnEarlierVersionIsDecoded() throws IOException {
        RandomCables random = new RandomCables(12);
        for (int i = 0; i < 200; i++) {
            Cable cable = random.next();
            byte[] plain = inOneValue(CableCodec.encode(cable));
            assertEquals(cable, StoredCable.earlier(plain));
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            compressed.write(1);
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(compressed)) {
                deflated.write(plain);
            }
            assertEquals(cable, StoredCable.earlier(compressed.toByteArray()));
            byte[] cut = Arrays.copyOf(plain, plain.length - 1);
            assertThrows(Exception.class, () -> StoredCable.earlier(cut));
        }
    }

    private static byte[] inOneValue(CableCodec.Encoded cable) {
        List<BytesRef> records = new ArrayList<>(cable.paragraphs());
        records.addFirst(cable.record());
        int length = records.stream()
                .mapToInt(record -> Integer.BYTES + record.length)
                .sum();
        ByteBuffer out = ByteBuffer.allocate(length);
        records.forEach(record -> out.putInt(record.length).put(record.bytes, record.offset, record.length));
        return out.array();
    }

    @Test
    void idsThatAreTooLongOrHaveADocumentAreHashed() {
        CableKey plain = new CableKey("06POST1", Optional.empty());
        assertEquals("06POST1", DocumentIds.of(plain));
        CableKey tooLong = new CableKey("\u00fc".repeat(300), Optional.empty());
        assertEquals(71, DocumentIds.of(tooLong).length());
        assertEquals(DocumentIds.of(tooLong), DocumentIds.of(tooLong));
        CableKey withDocument = new CableKey("06POST1", Optional.of("link/1"));
        assertEquals(71, DocumentIds.of(withDocument).length());
    }
}
