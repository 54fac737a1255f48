// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Tells whether any cable has a term. Lucene counts deleted cables, too, until their segment is merged. */
public final class LiveTerms {

    private LiveTerms() {}

    /** Whether a cable or paragraph that is not deleted has a term. */
    public static boolean isIn(IndexReader reader, Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            if (postings != null && anyIsLive(postings, leaf.reader().getLiveDocs())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of the documents of a term is live. */
    public static boolean anyIsLive(PostingsEnum postings, @Nullable Bits live) throws IOException {
        for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            if (live == null || live.get(doc)) {
                return true;
            }
        }
        return false;
    }
}
