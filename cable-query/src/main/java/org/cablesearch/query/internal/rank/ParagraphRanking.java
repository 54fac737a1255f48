// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.query.internal.request.Weights;

/**
 * Scores cables by {@link Weights}, in two steps.
 *
 * <p>The first step scores all cables by the likelihood of the words, in any form, in the whole cable. The second step,
 * {@link RescoreQuery}, scores only the best of them by everything that counts. If the query is a single word, another
 * form of it counts as {@value Weights#OTHER_FORMS_ALONE} of the typed one.
 */
public final class ParagraphRanking {

    private static final float OTHER_FORM = 0.01f;

    private ParagraphRanking() {}

    /** Scores a cable that was searched for by its id above all alternatives. */
    public static Query idFirst(Query cables) {
        return new BoostQuery(new ConstantScoreQuery(cables), Weights.ID);
    }

    /** Scores near words by the nearest of them. */
    public static Query nearestFirst(Query near, Query nearest) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(near, 0f), Occur.MUST)
                .add(nearest, Occur.SHOULD)
                .build();
    }

    /** Matches a word by its stem, and scores it higher in the form that the user typed. */
    public static Query exactFirst(Query stem, Query exact) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(stem, 1 - Weights.EXACT), Occur.MUST)
                .add(new BoostQuery(exact, Weights.EXACT), Occur.SHOULD)
                .build();
    }

    /**
     * The same for fields that have stems beside words, faster but less exact. With the forms as separate clauses,
     * Lucene can skip cables that cannot be among the best; it rarely can if their frequencies are added up first. On
     * common words this is three to four times as fast.
     */
    public static Query exactFirst(Term asked, List<Term> stems) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(new TermQuery(asked), Occur.SHOULD);
        stems.stream()
                .filter(stem -> !stem.equals(asked))
                .forEach(stem -> any.add(new BoostQuery(new TermQuery(stem), OTHER_FORM), Occur.SHOULD));
        return any.build();
    }
}
