// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.CollocateCounts;
import org.jspecify.annotations.Nullable;

/**
 * Frequencies of words in the texts of an index. Lucene knows the counts of a segment; only where cables were deleted
 * are postings read.
 */
public final class ArchiveWords {

    private ArchiveWords() {}

    /** The counts of some stems, and of all words together under {@link CollocateCounts#ALL}. */
    public static Map<String, Long> counts(IndexReader reader, Collection<String> stems, Deadline deadline)
            throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = Terms.getTerms(leaf.reader(), IndexSchema.TEXT);
            Bits live = leaf.reader().getLiveDocs();
            TermsEnum words = terms.iterator();
            for (String stem : stems) {
                deadline.check();
                if (words.seekExact(new BytesRef(stem))) {
                    counts.merge(stem, live(words, live), Long::sum);
                }
            }
            counts.merge(
                    CollocateCounts.ALL,
                    live == null ? terms.getSumTotalTermFreq() : all(terms, live, deadline),
                    Long::sum);
        }
        return counts;
    }

    private static long all(Terms terms, Bits live, Deadline deadline) throws IOException {
        long all = 0;
        TermsEnum words = terms.iterator();
        while (words.next() != null) {
            deadline.check();
            all += live(words, live);
        }
        return all;
    }

    private static long live(TermsEnum word, @Nullable Bits live) throws IOException {
        if (live == null) {
            return word.totalTermFreq();
        }
        long count = 0;
        PostingsEnum postings = word.postings(null, PostingsEnum.FREQS);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            count += live.get(doc) ? postings.freq() : 0;
        }
        return count;
    }
}
