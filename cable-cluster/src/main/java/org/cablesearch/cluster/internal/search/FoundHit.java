// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.Cable;

/**
 * A hit before its snippets are created.
 *
 * @param cable the cable, or the cable of the paragraph
 * @param paragraph the index of the paragraph; 0 for a cable
 * @param score the score, if hits are sorted by it
 * @param key the sort key, as in a cursor
 * @param matched the names of the named queries that it matches
 */
record FoundHit(Cable cable, int paragraph, float score, long key, List<String> matched) {

    /** Sorts by score, then by the bytes of the cable's key, then by the index of the paragraph. */
    static final Comparator<FoundHit> BEST_FIRST = Comparator.comparingDouble((FoundHit hit) -> -hit.score())
            .thenComparing(hit -> new BytesRef(KeyText.of(hit.cable().key())))
            .thenComparingInt(FoundHit::paragraph);

    FoundHit {
        matched = List.copyOf(matched);
    }
}
