// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.lucene.Matches;

/** Finds the paragraphs of a few cables whose text has a word, and scores them as {@link RescoredTermQuery} does. */
final class TextWord implements Matches {

    private final CablePostings.Walk paragraphs;
    private final WordScore.InSegment score;
    private int paragraph;

    private TextWord(CablePostings word, WordScore.InSegment score) {
        this.paragraphs = word.walk();
        this.score = score;
    }

    static Clause of(QueryTermForm asked, IndexSearcher searcher, float boost) throws IOException {
        if (asked.stem().documents() == 0) {
            return Clause.NEVER;
        }
        WordScore score = asked.score(asked.stem(), searcher, boost);
        return leaf -> Optional.of(new TextWord(asked.inCables(leaf), score.in(leaf)));
    }

    @Override
    public int from(int least) throws IOException {
        paragraph = paragraphs.from(least);
        return paragraph;
    }

    @Override
    public float score() throws IOException {
        return score.of(paragraph, paragraphs.count(), paragraphs.written());
    }
}
