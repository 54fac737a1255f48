package org.cablesearch.index.internal.repair;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.MendedDirectory;

/** The cables of a segment as its doc values describe them, independent of the stored records. */
final class SegmentCables implements Closeable {

    private final DocValuesProducer values;
    private final FieldInfos fields;

    SegmentCables(DocValuesProducer values, FieldInfos fields) {
        this.values = values;
        this.fields = fields;
    }

    /** How many cables of a segment were not replaced; 0 if the doc values cannot be read. */
    static long countCables(MendedDirectory folder, SegmentCommitInfo segment) throws IOException {
        long count = 0;
        try (SegmentParts parts = SegmentParts.open(folder, segment);
                SegmentCables witness = parts.witness()) {
            Optional<Bits> live = parts.live();
            for (int doc = 0; doc < parts.documents(); doc++) {
                if (witness.isCable(doc) && (live.isEmpty() || live.get().get(doc))) {
                    count++;
                }
            }
            return count;
        } catch (IOException e) {
            if (Damage.isMeantBy(e)) {
                return 0;
            }
            throw e;
        }
    }

    /** Whether a document is that of a cable, not of a paragraph. */
    boolean isCable(int document) throws IOException {
        NumericDocValues cables = values.getNumeric(field(IndexSchema.CABLE));
        return cables.advanceExact(document);
    }

    /** The id of the cable in a document. */
    String id(int document) throws IOException {
        SortedDocValues ids = values.getSorted(field(IndexSchema.ID_ORDER));
        if (!ids.advanceExact(document)) {
            throw new CorruptIndexException("document " + document + " has no id", IndexSchema.ID_ORDER);
        }
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    /** Whether the cable in a document was indexed with this {@link ContentHash}. */
    boolean confirms(int document, BytesRef hash) throws IOException {
        BinaryDocValues hashes = values.getBinary(field(IndexSchema.HASH));
        return hashes.advanceExact(document) && hashes.binaryValue().equals(hash);
    }

    private FieldInfo field(String name) throws IOException {
        FieldInfo field = fields.fieldInfo(name);
        if (field == null) {
            throw new CorruptIndexException("there is no field of this name", name);
        }
        return field;
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
