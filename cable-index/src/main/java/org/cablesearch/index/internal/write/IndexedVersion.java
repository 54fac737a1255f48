// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.CableKey;

/** Tells which {@link CableVersion} an index holds. The writer and the readers of an index ask here, so that they agree. */
public final class IndexedVersion {

    private IndexedVersion() {}

    /** The version of the cable in a document of a segment. */
    public static CableVersion of(CableKey key, LeafReader leaf, int document) throws IOException {
        SortedNumericDocValues added = DocValues.getSortedNumeric(leaf, IndexSchema.ADDED);
        if (!added.advanceExact(document)) {
            throw notACable(leaf, document);
        }
        return of(key, hash(leaf, document), added.nextValue());
    }

    /**
     * The version of a cable.
     *
     * @param hash its {@link ContentHash}
     * @param added see {@link IndexSchema#ADDED}
     */
    static CableVersion of(CableKey key, BytesRef hash, long added) {
        return new CableVersion(key, ContentHash.text(hash), Instant.ofEpochSecond(added));
    }

    /** The {@link ContentHash} of the cable in a document of a segment. */
    static BytesRef hash(LeafReader leaf, int document) throws IOException {
        BinaryDocValues hashes = DocValues.getBinary(leaf, IndexSchema.HASH);
        if (!hashes.advanceExact(document)) {
            throw notACable(leaf, document);
        }
        return BytesRef.deepCopyOf(hashes.binaryValue());
    }

    private static IOException notACable(LeafReader leaf, int document) {
        return new IOException("document " + document + " of segment " + leaf + " is not a cable");
    }
}
