// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * Keeps, while a segment is open, one bit per document, set for cables, which are the last documents of their blocks.
 */
final class CableBits implements BitSetProducer {

    private final Map<IndexReader.CacheKey, FixedBitSet> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** The bits of a segment, which callers must not change. Two threads may compute the same bits at once. */
    @Override
    public FixedBitSet getBitSet(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        if (segment == null) {
            return bits(leaf);
        }
        FixedBitSet bits = known.get(segment.getKey());
        if (bits == null) {
            bits = bits(leaf);
            known.put(segment.getKey(), bits);
        }
        return bits;
    }

    private static FixedBitSet bits(LeafReaderContext leaf) throws IOException {
        FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
        DocIdSetIterator cables = DocValues.getNumeric(leaf.reader(), IndexSchema.CABLE);
        cables.nextDoc();
        cables.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
        return bits;
    }
}
