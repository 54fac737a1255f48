// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.CableKey;

/** The cables of a segment according to its doc values, independent of the stored records. */
public record SegmentCables(DocValuesProducer values, FieldInfos fields) implements Closeable {

    /** The number of live cables in a sound segment. */
    public static long count(RecoveringDirectory folder, SegmentCommitInfo segment) throws IOException {
        try (SegmentParts parts = SegmentParts.open(folder, segment);
                SegmentCables cables = parts.witness()) {
            return cables.in(parts.live()).cardinality();
        }
    }

    /** Whether the checksum of the doc values is right. */
    public boolean isSound() throws IOException {
        try {
            values.checkIntegrity();
            return true;
        } catch (CorruptIndexException e) {
            return false;
        }
    }

    /** The documents that are cables, not paragraphs, and live, as far as that is known. */
    public BitSet in(Optional<Bits> live) throws IOException {
        BitSet documents = new BitSet();
        NumericDocValues cables = values.getNumeric(field(IndexSchema.CABLE));
        for (int doc; (doc = cables.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            if (live.isEmpty() || live.get().get(doc)) {
                documents.set(doc);
            }
        }
        return documents;
    }

    /** The key of the cable whose document has this number. */
    public CableKey key(int document) throws IOException {
        SortedDocValues ids = values.getSorted(field(IndexSchema.ID_ORDER));
        if (!ids.advanceExact(document)) {
            throw new CorruptIndexException("document " + document + " has no id", IndexSchema.ID_ORDER);
        }
        return KeyText.parse(ids.lookupOrd(ids.ordValue()).utf8ToString());
    }

    /** Whether the cable whose document has this number was indexed with this {@link ContentHash}. */
    public boolean confirms(int document, BytesRef hash) throws IOException {
        BinaryDocValues hashes = values.getBinary(field(IndexSchema.HASH));
        return hashes.advanceExact(document) && hashes.binaryValue().equals(hash);
    }

    private FieldInfo field(String name) throws IOException {
        FieldInfo field = fields.fieldInfo(name);
        if (field == null) {
            throw new CorruptIndexException("there is no field with this name", name);
        }
        return field;
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
