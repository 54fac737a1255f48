// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.lucene.Matches;

/**
 * Finds the paragraphs of a few cables whose text has two words side by side, and scores them as Lucene scores a
 * phrase.
 */
public final class NeighbourWords implements Matches {

    private final CablePostings.Walk first;
    private final CablePostings.Walk second;
    private final SimScorer score;
    private final Lengths lengths;
    private int paragraph;
    private int count;

    private NeighbourWords(CablePostings first, CablePostings second, SimScorer score, Lengths lengths) {
        this.first = first.walk();
        this.second = second.walk();
        this.score = score;
        this.lengths = lengths;
    }

    public static Clause of(QueryTermForm first, QueryTermForm second, IndexSearcher searcher, float boost)
            throws IOException {
        if (first.stem().documents() == 0 || second.stem().documents() == 0) {
            return Clause.NEVER;
        }
        SimScorer score = searcher.getSimilarity()
                .scorer(
                        boost,
                        searcher.collectionStatistics(IndexSchema.TEXT),
                        first.stem().statistics(),
                        second.stem().statistics());
        first.readPlaces();
        second.readPlaces();
        return leaf -> Optional.of(new NeighbourWords(
                first.inCables(leaf), second.inCables(leaf), score, new Lengths(leaf, IndexSchema.TEXT)));
    }

    @Override
    public int from(int least) throws IOException {
        paragraph = first.from(least);
        int other = second.from(paragraph);
        while (paragraph != other) {
            paragraph = first.from(other);
            other = second.from(paragraph);
        }
        return paragraph;
    }

    @Override
    public boolean isSure() {
        count = 0;
        int after = 0;
        for (int number = 0; number < first.count(); number++) {
            int next = first.place(number) + 1;
            while (after < second.count() && second.place(after) < next) {
                after++;
            }
            if (after < second.count() && second.place(after) == next) {
                count++;
            }
        }
        return count > 0;
    }

    @Override
    public float score() throws IOException {
        return score.score(count, lengths.of(paragraph));
    }
}
