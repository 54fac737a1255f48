package org.cablesearch.query.internal.deadline;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Collects hits under a deadline as hits of the underlying reader, because the ordinals of facets belong to that
 * reader. Reading the hits checks the deadline.
 */
public final class TopLevelHits extends FacetsCollector {

    private final List<MatchingDocs> hits;

    public TopLevelHits(FacetsCollector collected, IndexReader reader, Deadline deadline) {
        this.hits = collected.getMatchingDocs().stream()
                .map(hits -> new MatchingDocs(
                        reader.leaves().get(hits.context().ord),
                        new TimedDocs(hits.bits(), deadline),
                        hits.totalHits(),
                        hits.scores()))
                .toList();
    }

    @Override
    public List<MatchingDocs> getMatchingDocs() {
        return hits;
    }

    private static final class TimedDocs extends DocIdSet {

        private final DocIdSet documents;
        private final Deadline deadline;

        private TimedDocs(DocIdSet documents, Deadline deadline) {
            this.documents = documents;
            this.deadline = deadline;
        }

        @Override
        public @Nullable DocIdSetIterator iterator() throws IOException {
            DocIdSetIterator all = documents.iterator();
            return all == null ? null : new TimedIterator(all, deadline);
        }

        @Override
        public long ramBytesUsed() {
            return documents.ramBytesUsed();
        }
    }

    private static final class TimedIterator extends FilterDocIdSetIterator {

        private static final int DOCUMENTS_BETWEEN_CHECKS = 1 << 10;

        private final ThrottledDeadline pace;

        private TimedIterator(DocIdSetIterator documents, Deadline deadline) {
            super(documents);
            this.pace = new ThrottledDeadline(deadline, DOCUMENTS_BETWEEN_CHECKS);
        }

        @Override
        public int nextDoc() throws IOException {
            pace.step();
            return in.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            pace.step();
            return in.advance(target);
        }
    }
}
