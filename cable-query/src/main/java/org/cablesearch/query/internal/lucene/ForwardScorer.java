// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Scores single documents of an index. If the documents come in the order of the index, one scorer serves a whole
 * segment; creating a scorer often takes longer than scoring. Not thread-safe.
 */
public final class ForwardScorer {

    /** Receives a match. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int document, float score);
    }

    private final Weight weight;
    private @Nullable LeafReaderContext leaf;
    private @Nullable Scorer scorer;
    /** The scorer is at the first match from here on. */
    private int place;

    public ForwardScorer(Weight weight) {
        this.weight = weight;
    }

    /** A scorer at a document of a segment, whose score can be read; null if the document does not match. */
    public @Nullable Scorer at(LeafReaderContext segment, int document) throws IOException {
        Scorer from = from(segment, document);
        return from != null && from.docID() == document ? from : null;
    }

    /** Visits the matches from one document of a segment to another, which is excluded. */
    public void each(LeafReaderContext segment, int first, int end, Visitor visitor) throws IOException {
        Scorer from = from(segment, first);
        if (from == null) {
            return;
        }
        for (int document = from.docID();
                document < end;
                document = from.iterator().nextDoc()) {
            visitor.visit(document, from.score());
        }
        place = Math.max(first, end);
    }

    private @Nullable Scorer from(LeafReaderContext segment, int document) throws IOException {
        if (segment != leaf || document < place) {
            leaf = segment;
            scorer = weight.scorer(segment);
        }
        place = document;
        if (scorer != null && scorer.docID() < document) {
            scorer.iterator().advance(document);
        }
        return scorer;
    }
}
