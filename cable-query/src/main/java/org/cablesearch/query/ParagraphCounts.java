package org.cablesearch.query;

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
import org.cablesearch.index.internal.IndexSchema;

/** Counts paragraphs by the values of their cables, read through the block, or by their own. */
final class ParagraphCounts {

    private ParagraphCounts() {}

    static FacetCounter.Counts of(Dimension dimension, FacetsCollector hits) throws IOException {
        Map<String, Long> byValue = new HashMap<>();
        long any = 0;
        for (MatchingDocs segment : hits.getMatchingDocs()) {
            any += countSegment(dimension, segment, byValue);
        }
        return new FacetCounter.Counts(byValue, any);
    }

    /** Adds the counts of one segment, and says how many of its hits have any value. */
    private static long countSegment(Dimension dimension, MatchingDocs segment, Map<String, Long> byValue)
            throws IOException {
        LeafReaderContext leaf = segment.context();
        boolean own = dimension.isOfParagraphs();
        String field = own ? IndexSchema.paragraphFacetField(dimension) : IndexSchema.facetField(dimension);
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        BitSet cables = Blocks.cableBits(leaf);
        DocIdSetIterator paragraphs = segment.bits().iterator();
        long[] counts = new long[Math.toIntExact(values.getValueCount())];
        long any = 0;
        while (paragraphs != null && paragraphs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = paragraphs.docID();
            if (values.advanceExact(own ? doc : cables.nextSetBit(doc))) {
                any++;
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                add(values.lookupOrd(ord).utf8ToString(), own, counts[ord], byValue);
            }
        }
        return any;
    }

    /** A cable's values are paths below their dimension, and the dimension itself is counted too. */
    private static void add(String term, boolean own, long count, Map<String, Long> byValue) {
        String[] path = own ? new String[] {"", term} : FacetsConfig.stringToPath(term);
        if (path.length > 1) {
            byValue.merge(path[1], count, Long::sum);
        }
    }
}
