package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How a cable is scored, in one place, in two steps.
 *
 * <p>First, all cables: by the likelihood of the words, in any form, in the whole cable. Then, the best of them: by that
 * likelihood or, if it is greater, by {@value #BEST_PARAGRAPH} times the likelihood of all words in the best paragraph; the
 * lesser of the two is added with weight {@value #LESSER}. In this step the form that was asked counts {@value #EXACT}, and all
 * forms of its stem the rest; if the query is a single word, another form counts as {@value #OTHER_FORMS_ALONE} of the asked one.
 * {@value #NEIGHBOURS} times the likelihood of words that stand side by side, in the paragraph as in the question, is added to that
 * paragraph's; {@value #SUBJECT} times the likelihood of the words in the subject is added to the whole, and
 * {@value #WHOLE_SUBJECT} times more if the subject has all.
 *
 * <p>Scores of the whole cable find words that are spread over paragraphs; scores of the best paragraph find words that are
 * together. A question does not say which of the two is wanted, so the higher score counts more. Measured on known items, see
 * ARCHITECTURE.md; {@code RankingTest} sets a floor for it. How words are scored is in {@link
 * org.cablesearch.index.internal.schema.IndexSchema#similarity()}.
 */
public final class Ranking {

    public static final float BEST_PARAGRAPH = 0.82f;
    public static final float LESSER = 0.2f;
    public static final float NEIGHBOURS = 0.1f;
    public static final float SUBJECT = 0.3f;
    public static final float WHOLE_SUBJECT = 0.6f;
    public static final float EXACT = 0.8f;
    private static final float OTHER_FORM = 0.01f;

    /** What another form of a word counts where it is the only word: its form alone would decide the order. */
    public static final float OTHER_FORMS_ALONE = 0.3f;

    /** More than the words of any question score. */
    public static final float ID = 1_000f;

    private Ranking() {}

    /** Among alternatives, a cable asked for by its id comes before all others. */
    static Query idFirst(Query cables) {
        return new BoostQuery(new ConstantScoreQuery(cables), ID);
    }

    /** Near words, scored by the nearest of them. */
    static Query nearestFirst(Query near, Query nearest) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(near, 0f), Occur.MUST)
                .add(nearest, Occur.SHOULD)
                .build();
    }

    /** A word by its stem, scored higher in the form that was asked. */
    static Query exactFirst(Query stem, Query exact) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(stem, 1 - EXACT), Occur.MUST)
                .add(new BoostQuery(exact, EXACT), Occur.SHOULD)
                .build();
    }

    /**
     * The same for fields with stems beside words, faster and less exact. As separate clauses the forms let Lucene skip cables
     * that cannot be among the best, which it rarely can if their frequencies are added up first. On common words this is three
     * to four times as fast.
     */
    static Query exactFirst(Term asked, List<Term> stems) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(new TermQuery(asked), Occur.SHOULD);
        stems.stream()
                .filter(stem -> !stem.equals(asked))
                .forEach(stem -> any.add(new BoostQuery(new TermQuery(stem), OTHER_FORM), Occur.SHOULD));
        return any.build();
    }
}
