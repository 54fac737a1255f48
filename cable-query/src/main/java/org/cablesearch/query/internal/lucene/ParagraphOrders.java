// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterNumericDocValues;
import org.apache.lucene.index.FilterSortedDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.comparators.LongComparator;
import org.apache.lucene.search.comparators.TermOrdValComparator;
import org.apache.lucene.util.BitSet;
import org.cablesearch.index.internal.schema.IndexSchema;

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
                    BitSet cables = Blocks.cableBits(leaf);
                    return new FilterSortedDocValues(DocValues.getSorted(leaf.reader(), name)) {
                        @Override
                        public boolean advanceExact(int paragraph) throws IOException {
                            return in.advanceExact(cables.nextSetBit(paragraph));
                        }
                    };
                }
            };
        }
    };

    private ParagraphOrders() {}

    /** By the cable's date; {@code missing} for a cable without one. */
    public static SortField byDate(boolean newestFirst, long missing) {
        return new SortField(IndexSchema.DATE, new DateOfCable(missing), newestFirst);
    }

    private static final class DateOfCable extends FieldComparatorSource {

        private final long missing;

        private DateOfCable(long missing) {
            this.missing = missing;
        }

        @Override
        public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
            return new LongComparator(hits, field, missing, reversed, Pruning.NONE) {
                @Override
                public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
                    return new LongLeafComparator(leaf) {
                        @Override
                        protected NumericDocValues getNumericDocValues(LeafReaderContext of, String name)
                                throws IOException {
                            BitSet cables = Blocks.cableBits(of);
                            return new FilterNumericDocValues(DocValues.getNumeric(of.reader(), name)) {
                                @Override
                                public boolean advanceExact(int paragraph) throws IOException {
                                    return in.advanceExact(cables.nextSetBit(paragraph));
                                }
                            };
                        }
                    };
                }
            };
        }
    }
}
