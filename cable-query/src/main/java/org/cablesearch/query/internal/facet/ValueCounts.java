// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.facet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Counts the hits with each value of a dimension, segment by segment. Paragraphs have values of their own in some
 * dimensions; in the others they have those of their cable, which are read through the block.
 */
final class ValueCounts {

    private final Dimension dimension;
    private final boolean own;
    private final Deadline deadline;
    private final Map<String, Long> byValue = new HashMap<>();

    private ValueCounts(Dimension dimension, Unit unit, Deadline deadline) {
        this.dimension = dimension;
        this.own = unit == Unit.PARAGRAPH && dimension.isOfParagraphs();
        this.deadline = deadline;
    }

    static FacetCounter.Counts of(Dimension dimension, FacetsCollector hits, Unit unit, Deadline deadline)
            throws IOException {
        ValueCounts counts = new ValueCounts(dimension, unit, deadline);
        long any = 0;
        for (MatchingDocs segment : hits.getMatchingDocs()) {
            any += counts.count(segment);
        }
        return new FacetCounter.Counts(counts.byValue, any);
    }

    /** Adds the counts of one segment and returns how many of its hits have a value. */
    private long count(MatchingDocs segment) throws IOException {
        LeafReaderContext leaf = segment.context();
        String field = own ? IndexSchema.paragraphFacetField(dimension) : IndexSchema.facetField(dimension);
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        BitSet cables = Blocks.cableBits(leaf);
        DocIdSetIterator documents = segment.bits().iterator();
        long[] counts = new long[Math.toIntExact(values.getValueCount())];
        long any = 0;
        while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = documents.docID();
            if (values.advanceExact(own ? doc : cables.nextSetBit(doc))) {
                any++;
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                deadline.check();
                add(values.lookupOrd(ord).utf8ToString(), counts[ord]);
            }
        }
        return any;
    }

    /**
     * Adds the count of a value. The values of cables are indexed as paths below their dimension; a dimension in which
     * cables may have several values is a term of its own.
     */
    private void add(String term, long count) {
        String[] path = own ? new String[] {"", term} : FacetsConfig.stringToPath(term);
        if (path.length > 1) {
            byValue.merge(path[1], count, Long::sum);
        }
    }
}
