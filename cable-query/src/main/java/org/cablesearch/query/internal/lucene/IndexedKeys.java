// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.CableKey;

/** Reads the keys of cables from doc values, which is faster than reading stored records. */
public final class IndexedKeys {

    private IndexedKeys() {}

    /** The published id of the cable in a document of a segment. */
    public static String published(LeafReaderContext leaf, int cable) throws IOException {
        return key(leaf, cable).id();
    }

    /** The key of the cable in a document of a segment. */
    public static CableKey key(LeafReaderContext leaf, int cable) throws IOException {
        return KeyText.parse(text(leaf, cable).utf8ToString());
    }

    /** The {@link KeyText} of the cable in a document of a segment, by which cables are sorted. */
    public static BytesRef text(LeafReaderContext leaf, int cable) throws IOException {
        SortedDocValues ids = ids(leaf);
        return BytesRef.deepCopyOf(ids.lookupOrd(ordinal(leaf, cable, ids)));
    }

    /** The keys of the cables of a segment, in their order. */
    public static SortedDocValues ids(LeafReaderContext leaf) throws IOException {
        return DocValues.getSorted(leaf.reader(), IndexSchema.ID_ORDER);
    }

    /**
     * The place of a cable among the keys of its segment.
     *
     * @param ids the {@link #ids} of the segment, not after this cable
     */
    public static int ordinal(LeafReaderContext leaf, int cable, SortedDocValues ids) throws IOException {
        if (!ids.advanceExact(cable)) {
            throw Blocks.notACable(leaf, cable);
        }
        return ids.ordValue();
    }
}
