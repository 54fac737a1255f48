// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;

/**
 * Looks up terms in the segments of an index. All terms of a field share one enumeration in each segment, because
 * creating it takes longer than finding a term. Not thread-safe.
 */
public final class TermLookups {

    private record Place(String field, int segment) {}

    private final IndexReaderContext index;
    private final Map<Place, TermsEnum> open = new HashMap<>();

    public TermLookups(IndexSearcher searcher) {
        this.index = searcher.getTopReaderContext();
    }

    /** Whether it looks up terms in the segments of this searcher. */
    public boolean isOf(IndexSearcher searcher) {
        return index == searcher.getTopReaderContext();
    }

    IndexReaderContext index() {
        return index;
    }

    /** The terms of a field in a segment, wherever the last look-up left them. */
    TermsEnum in(LeafReaderContext leaf, String field) throws IOException {
        Place place = new Place(field, leaf.ord);
        TermsEnum terms = open.get(place);
        if (terms == null) {
            terms = Terms.getTerms(leaf.reader(), field).iterator();
            open.put(place, terms);
        }
        return terms;
    }
}
