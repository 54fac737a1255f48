// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** The lengths of a segment's documents in one field, as the index encodes them for scores. */
final class Lengths {

    private final @Nullable NumericDocValues encoded;

    Lengths(LeafReaderContext leaf, String field) throws IOException {
        this.encoded = leaf.reader().getNormValues(field);
    }

    /** The encoded length of a document; 1 if it has none. Callers must ask for documents in the order of the index. */
    long of(int document) throws IOException {
        return encoded != null && encoded.advanceExact(document) ? encoded.longValue() : 1;
    }
}
