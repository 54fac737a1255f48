// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.CollocateCounts;

/** Frequencies of words in the texts of an index. */
public final class ArchiveWords {

    private ArchiveWords() {}

    /** The counts of some stems, and of all words together under {@link CollocateCounts#ALL}. */
    public static Map<String, Long> counts(IndexReader reader, Collection<String> stems, Deadline deadline)
            throws IOException {
        Map<String, Long> counts = new HashMap<>();
        Terms terms = LiveTerms.of(reader, IndexSchema.TEXT);
        TermsEnum words = terms.iterator();
        for (String stem : stems) {
            deadline.check();
            if (words.seekExact(new BytesRef(stem))) {
                counts.put(stem, words.totalTermFreq());
            }
        }
        counts.put(CollocateCounts.ALL, terms.getSumTotalTermFreq());
        return counts;
    }
}
