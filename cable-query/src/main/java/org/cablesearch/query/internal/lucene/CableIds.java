package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.index.internal.schema.IndexSchema;

/** Reads the keys of cables from doc values, which is faster than reading stored records. */
public final class CableIds {

    private CableIds() {}

    /** The published id of the cable in a document of a segment. */
    public static String published(LeafReaderContext leaf, int cable) throws IOException {
        return key(leaf, cable).id();
    }

    /** The {@link CableKey} of the cable in a document of a segment. */
    public static CableKey key(LeafReaderContext leaf, int cable) throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexSchema.ID_ORDER);
        if (!ids.advanceExact(cable)) {
            throw Blocks.notACable(leaf, cable);
        }
        return CableKey.parse(ids.lookupOrd(ids.ordValue()).utf8ToString());
    }
}
