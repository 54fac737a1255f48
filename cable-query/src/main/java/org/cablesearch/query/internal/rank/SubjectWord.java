// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.lucene.Matches;

/** Finds a word in the subjects of a few cables, and scores it as {@link ParagraphRanking#exactFirst(Query, Query)} does. */
public record SubjectWord(CablePostings word, WordScore.InSegment scorer) implements Matches {

    public static Clause of(QueryTermForm asked, IndexSearcher searcher, float boost) throws IOException {
        Optional<WordScore> score = asked.subject().score(searcher, boost);
        return score.isEmpty()
                ? Clause.NEVER
                : leaf -> Optional.of(
                        new SubjectWord(asked.inCables(leaf), score.get().in(leaf)));
    }

    @Override
    public int from(int least) throws IOException {
        word.read(least);
        return word.countInSubject() > 0 ? word.cable() : word.cable() + 1;
    }

    @Override
    public float score() throws IOException {
        return scorer.of(word.cable(), word.countInSubject(), word.writtenInSubject());
    }
}
