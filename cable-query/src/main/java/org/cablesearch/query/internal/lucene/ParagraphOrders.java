// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.comparators.TermOrdValComparator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.jspecify.annotations.Nullable;

/**
 * Sorts paragraphs by values of their cables. It reads the values from the cable's document, so the index need not
 * repeat them in each paragraph.
 */
public final class ParagraphOrders {

    /** By the cable's published id. */
    public static final FieldComparatorSource BY_ID = new FieldComparatorSource() {
        @Override
        public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
            return new TermOrdValComparator(hits, field, true, reversed, Pruning.NONE) {
                @Override
                protected SortedDocValues getSortedDocValues(LeafReaderContext leaf, String name) throws IOException {
                    return new OfCable(DocValues.getSorted(leaf.reader(), name), Blocks.cableBits(leaf));
                }
            };
        }
    };

    private ParagraphOrders() {}

    /** By the cable's date; {@code missing} for a cable without one. */
    public static SortField byDate(boolean newestFirst, long missing) {
        return new DateOfCable().getSortField(newestFirst, missing);
    }

    private static final class OfCable extends SortedDocValues {

        private final SortedDocValues cables;
        private final BitSet bits;

        private OfCable(SortedDocValues cables, BitSet bits) {
            this.cables = cables;
            this.bits = bits;
        }

        @Override
        public boolean advanceExact(int paragraph) throws IOException {
            return cables.advanceExact(bits.nextSetBit(paragraph));
        }

        @Override
        public int ordValue() throws IOException {
            return cables.ordValue();
        }

        @Override
        public BytesRef lookupOrd(int ord) throws IOException {
            return cables.lookupOrd(ord);
        }

        @Override
        public int getValueCount() {
            return cables.getValueCount();
        }

        @Override
        public int docID() {
            throw new UnsupportedOperationException("values are read by document");
        }

        @Override
        public int nextDoc() {
            throw new UnsupportedOperationException("values are read by document");
        }

        @Override
        public int advance(int target) {
            throw new UnsupportedOperationException("values are read by document");
        }

        @Override
        public long cost() {
            return cables.cost();
        }
    }

    private static final class DateOfCable extends LongValuesSource {

        @Override
        public LongValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores) throws IOException {
            NumericDocValues dates = DocValues.getNumeric(leaf.reader(), IndexSchema.DATE);
            BitSet cables = Blocks.cableBits(leaf);
            return new LongValues() {
                @Override
                public long longValue() throws IOException {
                    return dates.longValue();
                }

                @Override
                public boolean advanceExact(int paragraph) throws IOException {
                    return dates.advanceExact(cables.nextSetBit(paragraph));
                }
            };
        }

        @Override
        public boolean needsScores() {
            return false;
        }

        @Override
        public LongValuesSource rewrite(IndexSearcher searcher) {
            return this;
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof DateOfCable;
        }

        @Override
        public int hashCode() {
            return DateOfCable.class.hashCode();
        }

        @Override
        public String toString() {
            return "the cable's date";
        }
    }
}
