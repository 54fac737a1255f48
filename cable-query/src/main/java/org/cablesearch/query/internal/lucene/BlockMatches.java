// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that one query matches, read block by block. */
final class BlockMatches implements Matches {

    private final Scorer scorer;
    private final @Nullable TwoPhaseIterator unsure;
    private final DocIdSetIterator documents;
    private int sure = -1;

    BlockMatches(Scorer scorer) {
        this.scorer = scorer;
        this.unsure = scorer.twoPhaseIterator();
        this.documents = unsure == null ? scorer.iterator() : unsure.approximation();
    }

    /** Whether a document that {@link #from} returns may turn out not to match. */
    boolean isUnsure() {
        return unsure != null;
    }

    @Override
    public int from(int least) throws IOException {
        return documents.docID() < least ? documents.advance(least) : documents.docID();
    }

    /**
     * Moves to the first match among the documents from the current one to {@code last}.
     *
     * @return whether there is one
     */
    boolean findUpTo(int last) throws IOException {
        while (documents.docID() <= last) {
            if (isSure()) {
                return true;
            }
            documents.nextDoc();
        }
        return false;
    }

    /** The greatest score of the matches from the current document to {@code last}, or 0. Moves past them. */
    float bestUpTo(int last) throws IOException {
        float best = 0;
        while (findUpTo(last)) {
            best = Math.max(best, score());
            documents.nextDoc();
        }
        return best;
    }

    @Override
    public boolean isSure() throws IOException {
        int document = documents.docID();
        if (unsure != null && sure != document) {
            if (!unsure.matches()) {
                return false;
            }
            sure = document;
        }
        return true;
    }

    @Override
    public float score() throws IOException {
        return scorer.score();
    }

    /** All matches and, if this is {@link #isUnsure unsure}, documents that may turn out not to match. */
    DocIdSetIterator documents() {
        return documents;
    }

    /** The cost of checking whether a document matches, in comparisons of document numbers. */
    float matchCost() {
        return unsure == null ? 0 : unsure.matchCost();
    }

    Scorer scorer() {
        return scorer;
    }
}
