package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Records for each document which query of a batch finds it, if only one does. */
final class UniqueFinders {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final int[] finder;

    UniqueFinders(int documents) {
        this.finder = new int[documents];
        Arrays.fill(finder, NONE);
    }

    /** Records the documents that a query finds, and returns their number. */
    long mark(IndexSearcher searcher, Query query, int index) throws IOException {
        return searcher.search(query, new CollectorManager<Marker, Long>() {
            @Override
            public Marker newCollector() {
                return new Marker(index);
            }

            @Override
            public Long reduce(Collection<Marker> markers) {
                return markers.stream().mapToLong(marker -> marker.marked).sum();
            }
        });
    }

    /** For each query, the number of documents that it alone finds. */
    long[] uniqueByQuery(int queries) {
        long[] unique = new long[queries];
        for (int query : finder) {
            if (query >= 0) {
                unique[query]++;
            }
        }
        return unique;
    }

    private final class Marker extends SimpleCollector {

        private final int query;
        private int base;
        private long marked;

        private Marker(int query) {
            this.query = query;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int document) {
            int at = base + document;
            finder[at] = finder[at] == NONE ? query : SEVERAL;
            marked++;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
