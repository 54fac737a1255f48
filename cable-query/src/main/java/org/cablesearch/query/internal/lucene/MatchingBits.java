// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects all matching documents in a set with a bit for each document of the index. */
public final class MatchingBits {

    private MatchingBits() {}

    /** The documents that match a query. */
    public static FixedBitSet of(IndexSearcher searcher, Query query) throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        return searcher.search(query, new CollectorManager<Bits, FixedBitSet>() {
            @Override
            public Bits newCollector() {
                return new Bits(new FixedBitSet(documents));
            }

            @Override
            public FixedBitSet reduce(Collection<Bits> parts) {
                return parts.stream()
                        .map(part -> part.bits)
                        .reduce((all, part) -> {
                            all.or(part);
                            return all;
                        })
                        .orElseGet(() -> new FixedBitSet(documents));
            }
        });
    }

    private static final class Bits extends SimpleCollector {

        private final FixedBitSet bits;
        private final int[] some = new int[256];
        private int base;

        private Bits(FixedBitSet bits) {
            this.bits = bits;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int document) {
            bits.set(base + document);
        }

        @Override
        public void collect(DocIdStream documents) throws IOException {
            if (documents instanceof BitStream set) {
                set.addTo(bits, base);
            } else {
                for (int count = documents.intoArray(some); count > 0; count = documents.intoArray(some)) {
                    for (int i = 0; i < count; i++) {
                        collect(some[i]);
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
