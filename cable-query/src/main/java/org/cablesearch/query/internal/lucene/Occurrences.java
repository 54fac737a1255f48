// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Frequencies of a term in the documents of a segment. Callers must ask for documents in the order of the index. */
public final class Occurrences {

    private final @Nullable PostingsEnum postings;
    private int asked;

    Occurrences(@Nullable PostingsEnum postings) {
        this.postings = postings;
    }

    /** The first document from this one on that has the term. */
    public int from(int least) throws IOException {
        assert least >= asked : "asked for " + least + " after " + asked;
        asked = least;
        if (postings == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        return postings.docID() < least ? postings.advance(least) : postings.docID();
    }

    /** Whether a document has the term. */
    public boolean isIn(int document) throws IOException {
        return from(document) == document;
    }

    /** Number of occurrences of the term in a document. */
    public int in(int document) throws IOException {
        return postings != null && isIn(document) ? postings.freq() : 0;
    }

    /**
     * The position of the next occurrence in the current document. Call it at most as often as the term occurs there.
     */
    public int nextPlace() throws IOException {
        return postings == null ? -1 : postings.nextPosition();
    }
}
