// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.deadline;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Collects hits under a deadline as hits of the underlying reader, because the ordinals of facets belong to that
 * reader. Reading the hits checks the deadline.
 */
public final class TopLevelHits extends FacetsCollector {

    private static final int DOCUMENTS_BETWEEN_CHECKS = 1 << 10;

    private final List<MatchingDocs> hits;

    public TopLevelHits(FacetsCollector collected, IndexReader reader, Deadline deadline) {
        this.hits = collected.getMatchingDocs().stream()
                .map(hits -> new MatchingDocs(
                        reader.leaves().get(hits.context().ord),
                        timed(hits.bits(), deadline),
                        hits.totalHits(),
                        hits.scores()))
                .toList();
    }

    @Override
    public List<MatchingDocs> getMatchingDocs() {
        return hits;
    }

    private static DocIdSet timed(DocIdSet documents, Deadline deadline) {
        return new DocIdSet() {
            @Override
            public @Nullable DocIdSetIterator iterator() throws IOException {
                DocIdSetIterator all = documents.iterator();
                return all == null ? null : timed(all, new ThrottledDeadline(deadline, DOCUMENTS_BETWEEN_CHECKS));
            }

            @Override
            public long ramBytesUsed() {
                return documents.ramBytesUsed();
            }
        };
    }

    private static DocIdSetIterator timed(DocIdSetIterator documents, ThrottledDeadline pace) {
        return new FilteredDocIdSetIterator(documents) {
            @Override
            protected boolean match(int document) {
                pace.step();
                return true;
            }
        };
    }
}
